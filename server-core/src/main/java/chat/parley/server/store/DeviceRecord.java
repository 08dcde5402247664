package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.ListedDevice;
import java.time.Instant;

/**
 * One listed device.
 *
 * @param signingKey DSK, Ed25519 public key, 32 bytes
 * @param service whether an operator's notice bars it
 */
public record DeviceRecord(DeviceId id, Bytes signingKey, Instant addedAt, Service service) {

  /** A device no operator has barred. */
  public DeviceRecord(DeviceId id, Bytes signingKey, Instant addedAt) {
    this(id, signingKey, addedAt, Service.SERVED);
  }

  /** True when it must not sign in. */
  public boolean barred() {
    return service == Service.BARRED;
  }

  /** Whether the server talks to it. */
  public enum Service {
    SERVED,
    BARRED
  }

  static DeviceRecord of(ListedDevice device) {
    return new DeviceRecord(device.deviceId(), device.key().value(), device.addedAt());
  }
}
