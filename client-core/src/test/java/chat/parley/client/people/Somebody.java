package chat.parley.client.people;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.RequestId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An account that signs whatever a test wants of it. */
final class Somebody {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final AccountId account;
  final SignedStatement<AccountRoot> root;
  final SignedStatement<DeviceList> list;
  private final SecureRandom random;
  private final HybridPrivateKey identity;
  private final KemPublicKey vault;

  private Somebody(
      AccountId account,
      SignedStatement<AccountRoot> root,
      HybridPrivateKey identity,
      SecureRandom random) {
    this.account = account;
    this.root = root;
    this.identity = identity;
    this.random = random;
    this.vault = new KemPublicKey(Bytes.random(random, KemPublicKey.LENGTH));
    this.list = list(1, List.of());
  }

  static Somebody named(String name, ServerId server, SecureRandom random) {
    return under(AccountId.random(random), name, server, random);
  }

  private static Somebody under(
      AccountId account, String name, ServerId server, SecureRandom random) {
    var identity = HybridPrivateKey.generate(random);
    var root =
        AccountRoot.first(server, account, new CanonicalName(name), identity.publicKey(), NOW);
    return new Somebody(account, SignedStatement.sign(root, identity, random), identity, random);
  }

  /** The same account with an identity that nothing links to this one. */
  Somebody replaced() {
    var before = root.statement();
    return under(account, before.name().value(), before.serverId(), random);
  }

  /** The same account with an identity this one signed. */
  Somebody renewed() {
    var next = HybridPrivateKey.generate(random);
    var renewal = root.statement().renewed(next.publicKey(), NOW);
    var signed = SignedStatement.sign(renewal, identity, next, random);
    return new Somebody(account, signed, next, random);
  }

  /** What a server answers that has these roots, and this one's list. */
  AccountStatements statements(Somebody... before) {
    var roots = Stream.concat(Stream.of(before), Stream.of(this));
    return new AccountStatements(
        new RequestId(1),
        roots.map(one -> one.root.encode()).toList(),
        List.of(list.encode()),
        List.of(),
        List.of());
  }

  /** A list of one new device. */
  SignedStatement<DeviceList> list(long version, List<StatementId> prev) {
    var key = Ed25519PrivateKey.generate(random).publicKey();
    var statement = root.statement();
    var devices =
        new DeviceList(
            statement.serverId(),
            account,
            statement.identity(),
            version,
            prev,
            List.of(new ListedDevice(DeviceId.random(random), key, NOW)),
            List.of(),
            1,
            vault);
    return SignedStatement.sign(devices, identity, random);
  }

  /** The next list: the same devices. */
  SignedStatement<DeviceList> next() {
    var statement = root.statement();
    var last = list.statement();
    var added =
        new ListedDevice(
            DeviceId.random(random), Ed25519PrivateKey.generate(random).publicKey(), NOW);
    var devices =
        Stream.concat(last.devices().stream(), Stream.of(added))
            .sorted(Comparator.comparing(ListedDevice::deviceId))
            .toList();
    var next =
        new DeviceList(
            statement.serverId(),
            account,
            statement.identity(),
            last.version() + 1,
            List.of(last.id()),
            devices,
            List.of(),
            1,
            vault);
    return SignedStatement.sign(next, identity, random);
  }
}
