package chat.parley.crypto.epoch;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.DeviceKem;
import java.util.Optional;

/** Finds the newest verified key of a device. */
@FunctionalInterface
public interface KemSource {
  /** The newest key of this account's device; empty when it never published one. */
  Optional<DeviceKem> deviceKem(AccountId account, DeviceId device);
}
