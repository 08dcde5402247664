package chat.parley.crypto.verify;

import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.OlderSecret;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.AccountUpdate.DeviceAdded;
import chat.parley.crypto.verify.AccountUpdate.DevicesRevoked;
import chat.parley.crypto.verify.AccountUpdate.IdentityRenewed;
import chat.parley.crypto.verify.AccountUpdate.VaultRotated;
import java.util.List;

/** What each change of an account has to fulfil. */
final class UpdateCheck {
  private UpdateCheck() {}

  static Verdict added(DeviceAdded update, AccountHeads heads) {
    var list = update.devices().statement();
    var last = heads.devices();
    var device = update.kem().statement().deviceId();
    return IdentityCheck.deviceList(update.devices(), heads.root())
        .and(() -> IdentityCheck.deviceListFollows(list, last))
        .and(() -> IdentityCheck.sameVault(heads.vault(), list))
        .and(() -> DeviceCheck.kem(update.kem(), list))
        .and(
            () ->
                Verdict.require(
                    last.device(device).isEmpty()
                        && list.device(device).isPresent()
                        && list.devices().size() == last.devices().size() + 1
                        && list.revoked().equals(last.revoked())
                        && update.kem().statement().n() == 1,
                    Rejection.DEVICE_HISTORY));
  }

  static Verdict revoked(DevicesRevoked update, AccountHeads heads) {
    var list = update.devices().statement();
    return IdentityCheck.revocation(update.devices(), heads.root(), heads.devices())
        .and(() -> IdentityCheck.sameVault(heads.vault(), list))
        .and(() -> kems(update.kems(), list, heads));
  }

  static Verdict kem(SignedStatement<DeviceKem> kem, DeviceList list, AccountHeads heads) {
    var next = kem.statement();
    return DeviceCheck.kem(kem, list)
        .and(
            () ->
                heads
                    .kem(next.deviceId())
                    .map(last -> DeviceCheck.kemFollows(next, last))
                    .orElseGet(Verdict::accepted));
  }

  static Verdict vaultChanged(SignedStatement<VaultHeader> header, AccountHeads heads) {
    return IdentityCheck.vaultHeader(header, heads.root())
        .and(() -> VaultCheck.follows(header.statement(), heads.vault()))
        .and(() -> IdentityCheck.sameVault(header.statement(), heads.devices()));
  }

  static Verdict vaultRotated(VaultRotated update, AccountHeads heads) {
    var header = update.header().statement();
    var list = update.devices().statement();
    return IdentityCheck.vaultHeader(update.header(), heads.root())
        .and(() -> VaultCheck.follows(header, heads.vault()))
        .and(() -> IdentityCheck.deviceList(update.devices(), heads.root()))
        .and(() -> IdentityCheck.deviceListFollows(list, heads.devices()))
        .and(() -> addsNone(list, heads.devices()))
        .and(() -> nextVault(header, list, heads))
        .and(() -> kems(update.kems(), list, heads));
  }

  static Verdict identityRenewed(IdentityRenewed update, AccountHeads heads) {
    var root = update.root().statement();
    var header = update.header().statement();
    var list = update.devices().statement();
    return IdentityCheck.renewal(update.root(), heads.root())
        .and(() -> IdentityCheck.deviceList(update.devices(), root))
        .and(() -> IdentityCheck.deviceListFollows(list, heads.devices()))
        .and(() -> addsNone(list, heads.devices()))
        .and(() -> IdentityCheck.vaultHeader(update.header(), root))
        .and(() -> nextVault(header, list, heads))
        .and(
            () ->
                Verdict.require(
                    header.older().stream()
                        .map(OlderSecret::generation)
                        .toList()
                        .contains(heads.vault().generation()),
                    Rejection.VAULT_HISTORY))
        .and(() -> kems(update.kems(), list, heads));
  }

  private static Verdict kems(
      List<SignedStatement<DeviceKem>> kems, DeviceList list, AccountHeads heads) {
    return kems.stream()
        .map(kem -> kem(kem, list, heads))
        .filter(verdict -> !verdict.ok())
        .findAny()
        .orElseGet(Verdict::accepted);
  }

  /** Only the devices that were there, less those that are revoked with it. */
  private static Verdict addsNone(DeviceList list, DeviceList last) {
    var gone = list.revoked().size() - last.revoked().size();
    return Verdict.require(
        last.devices().containsAll(list.devices())
            && list.devices().size() == last.devices().size() - gone,
        Rejection.DEVICE_HISTORY);
  }

  /** A generation is never used for two secrets, so that a wrap's recipient is clear. */
  private static Verdict nextVault(VaultHeader header, DeviceList list, AccountHeads heads) {
    return IdentityCheck.sameVault(header, list)
        .and(
            () ->
                Verdict.require(
                    header.generation() == newestGeneration(heads) + 1
                        && !header.vaultKey().equals(heads.vault().vaultKey()),
                    Rejection.VAULT_BACK));
  }

  /** They differ after a restore that brought back an older header. */
  private static long newestGeneration(AccountHeads heads) {
    return Math.max(heads.vault().generation(), heads.devices().generation());
  }
}
