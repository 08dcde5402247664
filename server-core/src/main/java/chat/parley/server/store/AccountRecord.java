package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import java.time.Instant;
import java.util.List;

/**
 * One account as the server knows it.
 *
 * @param identityFingerprint FP of the account identity key, 32 bytes
 * @param firstIdentity FP of the identity its chain of roots began with, 32 bytes
 * @param deviceListVersion version of the newest device list
 * @param devices listed and not revoked, in the order of the list
 */
public record AccountRecord(
    AccountId id,
    CanonicalName name,
    Instant createdAt,
    boolean disabled,
    VaultLogin login,
    Bytes identityFingerprint,
    Bytes firstIdentity,
    long deviceListVersion,
    List<DeviceRecord> devices) {
  public AccountRecord {
    devices = List.copyOf(devices);
  }
}
