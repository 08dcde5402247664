package chat.parley.crypto.cast;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.AccountAccess;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.ReEnrolment;
import chat.parley.crypto.statement.RevokedDevice;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.statement.StatementId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of the cast later: new identities, revoked devices, notices. */
public final class Changes {
  public static final HybridPrivateKey NEXT_SERVER =
      HybridPrivateKey.generate(new SeededRandom("next server"));
  public static final HybridPrivateKey NEXT_ALICE =
      HybridPrivateKey.generate(new SeededRandom("next alice"));

  private Changes() {}

  public static SignedStatement<ServerRotation> rotation() {
    return rotation(1, List.of(), Chat.SERVER, NEXT_SERVER, Person.NOW);
  }

  public static SignedStatement<ServerRotation> rotation(
      long n, List<StatementId> prev, HybridPrivateKey older, HybridPrivateKey newer, Instant at) {
    var rotation = ServerRotation.announce(Chat.SERVER_ID, n, prev, newer.publicKey(), at);
    return SignedStatement.sign(rotation, older, newer, new ZeroRandom());
  }

  public static AdminNotice notice(long seq, AccountId account, DeviceId... barred) {
    return new AdminNotice(
        Chat.SERVER_ID,
        seq,
        account,
        AccountAccess.OPEN,
        Stream.of(barred).sorted().toList(),
        ReEnrolment.CLOSED,
        90,
        "Gerät verloren");
  }

  public static AdminNotice disabling(long seq, AccountId account) {
    return new AdminNotice(
        Chat.SERVER_ID, seq, account, AccountAccess.DISABLED, List.of(), ReEnrolment.OPEN, 0, "");
  }

  public static SignedStatement<AdminNotice> signed(AdminNotice notice) {
    return SignedStatement.sign(notice, Chat.SERVER, new ZeroRandom());
  }

  public static SignedStatement<AccountRoot> renewedRoot(Person person, HybridPrivateKey next) {
    var root = person.root.statement().renewed(next.publicKey(), Person.NOW);
    return SignedStatement.sign(root, person.identity, next, new ZeroRandom());
  }

  /** {@code last} under a new identity, as its first list. */
  public static SignedStatement<DeviceList> underNewIdentity(
      DeviceList last, HybridPrivateKey next) {
    var list =
        new DeviceList(
            last.serverId(),
            last.accountId(),
            next.publicKey().fingerprint(),
            1,
            List.of(),
            last.devices(),
            last.revoked(),
            last.generation() + 1,
            new KemPublicKey(new SeededRandom("next vault").bytes(KemPublicKey.LENGTH)));
    return SignedStatement.sign(list, next, new ZeroRandom());
  }

  public static SignedStatement<DeviceList> revoking(
      Person person, DeviceList last, DeviceId... gone) {
    var ids = List.of(gone);
    var left = last.devices().stream().filter(device -> !ids.contains(device.deviceId())).toList();
    var revoked =
        Stream.concat(
                last.revoked().stream(), ids.stream().map(id -> new RevokedDevice(id, Person.NOW)))
            .sorted(Comparator.comparing(RevokedDevice::deviceId))
            .toList();
    return list(person, last, left, revoked);
  }

  public static SignedStatement<DeviceList> list(
      Person person, DeviceList last, List<ListedDevice> devices, List<RevokedDevice> revoked) {
    var list =
        new DeviceList(
            last.serverId(),
            last.accountId(),
            last.identity(),
            last.version() + 1,
            List.of(last.id()),
            devices,
            revoked,
            last.generation(),
            last.vaultKey());
    return SignedStatement.sign(list, person.identity, new ZeroRandom());
  }

  public static DeviceKem renewedKem(DeviceKem last, Signer signer, Duration later) {
    var from = last.notBefore().plus(later);
    var key = new KemPublicKey(new SeededRandom("kem " + last.n()).bytes(KemPublicKey.LENGTH));
    return new DeviceKem(
        last.serverId(),
        signer,
        last.n() + 1,
        List.of(last.id()),
        key,
        from,
        from.plus(DeviceKem.RENEWAL),
        from.plus(DeviceKem.LIFETIME));
  }
}
