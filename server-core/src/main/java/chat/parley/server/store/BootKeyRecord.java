package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import java.time.Instant;

/**
 * One boot key.
 *
 * @param sequence seq of its statement, rising
 * @param publicKey the TLS leaf's SubjectPublicKeyInfo, DER
 * @param fingerprint SHA-256 of {@code publicKey}, 32 bytes
 * @param statement signed BootKey
 * @param reason why it was made: {@code boot}, {@code rotate} or {@code ca}
 */
public record BootKeyRecord(
    long sequence,
    Bytes publicKey,
    Bytes fingerprint,
    Bytes statement,
    Instant notBefore,
    Instant notAfter,
    String reason) {}
