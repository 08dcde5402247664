package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;

/**
 * What a client needs to prove a password, and the server to check the proof; nothing in it helps
 * to sign in.
 *
 * @param salt the served salt, 16 bytes
 * @param memoryKiB Argon2id memory
 * @param iterations Argon2id passes
 * @param parallelism Argon2id lanes
 * @param loginKey Ed25519 public key, 32 bytes
 */
public record PasswordLogin(
    Bytes salt, int memoryKiB, int iterations, int parallelism, Bytes loginKey) {}
