package chat.parley.crypto.verify;

import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;

/**
 * The four statements a new account consists of: stored together or not at all.
 *
 * @see "docs/encryption.md, 6, Registration"
 */
public record Registration(
    SignedStatement<AccountRoot> root,
    SignedStatement<DeviceList> devices,
    SignedStatement<DeviceKem> kem,
    SignedStatement<VaultHeader> vault) {
  /** Checks each of them, and that they begin one account with one device. */
  public Verdict check(ServerId server) {
    var list = devices.statement();
    return IdentityCheck.root(root, server)
        .and(() -> IdentityCheck.deviceList(devices, root.statement()))
        .and(() -> IdentityCheck.vaultHeader(vault, root.statement()))
        .and(() -> IdentityCheck.sameVault(vault.statement(), list))
        .and(() -> DeviceCheck.kem(kem, list))
        .and(
            () ->
                Verdict.require(
                    list.version() == 1
                        && list.devices().size() == 1
                        && list.revoked().isEmpty()
                        && kem.statement().n() == 1
                        && vault.statement().version() == 1,
                    Rejection.DEVICE_HISTORY));
  }
}
