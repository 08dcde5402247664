package chat.parley.crypto.verify;

import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.AccountSigned;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import java.util.List;

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

  /**
   * Checks a root that renews the identity of {@code last}: both keys sign, account and name stay.
   * It closes the chains of the identity before: they are kept for judging old statements, and
   * nothing new is accepted in them.
   */
  public static Verdict renewal(SignedStatement<AccountRoot> root, AccountRoot last) {
    var next = root.statement();
    var follows =
        next.version() == last.version() + 1
            && next.prev().equals(List.of(last.id()))
            && next.name().equals(last.name())
            && next.first().equals(last.first())
            && !next.key().equals(last.key());
    return Verdict.require(next.serverId().equals(last.serverId()), Rejection.OTHER_SERVER)
        .and(
            () ->
                Verdict.require(
                    next.accountId().equals(last.accountId()), Rejection.OTHER_IDENTITY))
        .and(() -> Verdict.require(follows, Rejection.IDENTITY_RENEWAL))
        .and(() -> Verdict.require(root.signedBy(last.key(), next.key()), Rejection.BAD_SIGNATURE));
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

  /** Checks a list that revokes devices: at least one, adding none, all on top of {@code last}. */
  public static Verdict revocation(
      SignedStatement<DeviceList> devices, AccountRoot root, DeviceList last) {
    var next = devices.statement();
    var revoked = next.revoked().size() - last.revoked().size();
    return deviceList(devices, root)
        .and(() -> deviceListFollows(next, last))
        .and(
            () ->
                Verdict.require(
                    revoked > 0
                        && last.devices().containsAll(next.devices())
                        && next.devices().size() == last.devices().size() - revoked,
                    Rejection.DEVICE_HISTORY));
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
