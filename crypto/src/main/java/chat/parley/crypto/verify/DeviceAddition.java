package chat.parley.crypto.verify;

import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;

/**
 * The two statements a new device of an account consists of: stored together or not at all, on top
 * of the list before (ask {@code ChainRule} for that).
 *
 * @see "docs/encryption.md, 6, Login"
 */
public record DeviceAddition(SignedStatement<DeviceList> devices, SignedStatement<DeviceKem> kem) {
  /** Checks both, and that they add the one device the key is for. */
  public Verdict check(AccountRoot root, DeviceList last) {
    var list = devices.statement();
    var added = kem.statement().deviceId();
    return IdentityCheck.deviceList(devices, root)
        .and(() -> IdentityCheck.deviceListFollows(list, last))
        .and(() -> DeviceCheck.kem(kem, list))
        .and(
            () ->
                Verdict.require(
                    last.device(added).isEmpty()
                        && list.device(added).isPresent()
                        && list.devices().size() == last.devices().size() + 1
                        && kem.statement().n() == 1,
                    Rejection.DEVICE_HISTORY));
  }
}
