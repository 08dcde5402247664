package chat.parley.server.admin;

import java.time.Instant;
import java.util.List;

/**
 * One account as the operator sees it.
 *
 * @param fingerprint of the account's identity key, eight groups of digits
 * @param connectedDevices how many of {@code devices} are connected now
 */
public record UserView(
    String name,
    String accountId,
    Instant createdAt,
    Access access,
    String fingerprint,
    List<Device> devices,
    int connectedDevices) {
  public UserView {
    devices = List.copyOf(devices);
  }

  /** True while at least one device is connected. */
  public boolean online() {
    return connectedDevices > 0;
  }

  /** True while the account may sign in. */
  public boolean enabled() {
    return access == Access.ENABLED;
  }

  /** Whether the account may sign in. */
  public enum Access {
    ENABLED,
    DISABLED
  }

  /** Whether a device is connected now. */
  public enum Presence {
    CONNECTED,
    AWAY
  }

  /**
   * One listed device.
   *
   * @param id the device id, hexadecimal
   * @param fingerprint of its signing key
   */
  public record Device(String id, String fingerprint, Instant addedAt, Presence presence) {}
}
