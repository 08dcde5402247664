package chat.parley.crypto.verify;

import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.VaultHeader;
import java.util.List;
import java.util.Optional;

/**
 * The newest accepted statements of one account: what an {@link AccountUpdate} is made on top of.
 *
 * @param kems newest of each listed device that published one
 */
public record AccountHeads(
    AccountRoot root, DeviceList devices, VaultHeader vault, List<DeviceKem> kems) {
  public AccountHeads {
    kems = List.copyOf(kems);
  }

  /** The newest key of a device. */
  Optional<DeviceKem> kem(DeviceId device) {
    return kems.stream().filter(kem -> kem.deviceId().equals(device)).findAny();
  }
}
