package chat.parley.server.admin.access;

import chat.parley.crypto.encoding.Bytes;

/**
 * An Argon2id hash with everything needed to compute it again.
 *
 * @param salt 16 bytes
 * @param hash 32 bytes
 */
record StoredPassword(Bytes salt, int memoryKiB, int iterations, int parallelism, Bytes hash) {}
