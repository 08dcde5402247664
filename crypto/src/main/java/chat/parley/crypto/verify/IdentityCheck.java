package chat.parley.crypto.verify;

import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.AccountSigned;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;

/**
 * Whether an account's own statements are its own: root, device list, vault header.
 *
 * @see "docs/encryption.md, 3"
 */
public final class IdentityCheck {
  private IdentityCheck() {}

  /** Checks a first root: made for this server and signed by the key it introduces. */
  public static Verdict root(SignedStatement<AccountRoot> root, ServerId server) {
    var statement = root.statement();
    return Verdict.require(statement.serverId().equals(server), Rejection.OTHER_SERVER)
        .and(() -> Verdict.require(statement.version() == 1, Rejection.IDENTITY_RENEWAL))
        .and(() -> Verdict.require(root.signedBy(statement.key()), Rejection.BAD_SIGNATURE));
  }

  /** Checks a device list against its verified root. */
  public static Verdict deviceList(SignedStatement<DeviceList> list, AccountRoot root) {
    return owned(list, root);
  }

  /** Checks a vault header against its verified root. */
  public static Verdict vaultHeader(SignedStatement<VaultHeader> vault, AccountRoot root) {
    return owned(vault, root)
        .and(
            () ->
                Verdict.require(vault.statement().kdf().acceptable(), Rejection.KDF_OUT_OF_RANGE));
  }

  /** Checks that vault header and device list speak of the same vault. */
  public static Verdict sameVault(VaultHeader vault, DeviceList list) {
    return Verdict.require(
        vault.accountId().equals(list.accountId())
            && vault.generation() == list.generation()
            && vault.vaultKey().equals(list.vaultKey()),
        Rejection.OTHER_VAULT);
  }

  /**
   * Checks what a device list may change against the version before: devices are added or move to
   * the revoked, and none comes back.
   */
  public static Verdict deviceListFollows(DeviceList next, DeviceList last) {
    var keepsDevices =
        last.devices().stream()
            .allMatch(device -> next.devices().contains(device) || next.revokes(device.deviceId()));
    return Verdict.require(
            keepsDevices && next.revoked().containsAll(last.revoked()), Rejection.DEVICE_HISTORY)
        .and(
            () ->
                Verdict.require(
                    next.generation() > last.generation()
                        || (next.generation() == last.generation()
                            && next.vaultKey().equals(last.vaultKey())),
                    Rejection.VAULT_BACK));
  }

  private static Verdict owned(SignedStatement<? extends AccountSigned> signed, AccountRoot root) {
    var statement = signed.statement();
    return Verdict.require(statement.serverId().equals(root.serverId()), Rejection.OTHER_SERVER)
        .and(
            () ->
                Verdict.require(
                    statement.accountId().equals(root.accountId())
                        && statement.identity().equals(root.identity()),
                    Rejection.OTHER_IDENTITY))
        .and(() -> Verdict.require(signed.signedBy(root.key()), Rejection.BAD_SIGNATURE));
  }
}
