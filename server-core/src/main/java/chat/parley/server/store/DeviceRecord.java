package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.DeviceId;
import java.time.Instant;

/**
 * One listed device.
 *
 * @param signingKey DSK, Ed25519 public key, 32 bytes
 */
public record DeviceRecord(DeviceId id, Bytes signingKey, Instant addedAt) {}
