package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;

/**
 * What the client needs to prove a sign-in; for an unknown name made up but always the same.
 *
 * @param requestId the one of the request this answers
 * @param serverNonce 32 random bytes
 * @param salt the served salt, 16 bytes; empty for a device proof
 * @param memoryKiB Argon2id memory; 0 for a device proof
 * @param iterations Argon2id passes
 * @param parallelism Argon2id lanes
 * @see "docs/protocol.md, 3.1"
 * @since protocol 1
 */
public record LoginChallenge(
    RequestId requestId,
    Bytes serverNonce,
    Bytes salt,
    int memoryKiB,
    int iterations,
    int parallelism)
    implements Reply {}
