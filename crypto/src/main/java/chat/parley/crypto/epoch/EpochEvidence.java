package chat.parley.crypto.epoch;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.StatementId;
import java.util.List;
import java.util.Optional;

/** The verified statements a checker holds, to look up what an epoch names. */
public interface EpochEvidence {
  /** The accepted device list of this id; empty when it has to be fetched first. */
  Optional<DeviceList> deviceList(StatementId id);

  /** The accepted key number {@code n} of a device; empty when it has to be fetched first. */
  Optional<DeviceKem> deviceKem(AccountId account, DeviceId device, long n);

  /**
   * The verified admin notice of this id; empty when it has to be fetched first.
   *
   * @implSpec knows none
   */
  default Optional<AdminNotice> adminNotice(StatementId id) {
    return Optional.empty();
  }

  /**
   * The identities an account has had, oldest first: those of the one verified chain of roots that
   * {@code known} is in.
   *
   * @return holds {@code known}
   * @implSpec knows of no renewal
   */
  default List<Fingerprint> identities(AccountId account, Fingerprint known) {
    return List.of(known);
  }
}
