package chat.parley.crypto.cast;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.OpenerKind;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.statement.VaultOpener;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An account with its identity; device lists and vaults on demand. */
public final class Person {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final SecureRandom DETERMINISTIC = new ZeroRandom();

  public final ServerId server;
  public final CanonicalName name;
  public final AccountId account;
  public final HybridPrivateKey identity;
  public final KemPublicKey vaultKey;
  public final SignedStatement<AccountRoot> root;
  private final SeededRandom random;

  public Person(ServerId server, String name) {
    this(server, new CanonicalName(name), new SeededRandom("person " + name));
  }

  private Person(ServerId server, CanonicalName name, SeededRandom random) {
    this(server, name, AccountId.random(random), random);
  }

  private Person(ServerId server, CanonicalName name, AccountId account, SeededRandom random) {
    this.random = random;
    this.server = server;
    this.name = name;
    this.account = account;
    this.identity = HybridPrivateKey.generate(random);
    this.vaultKey = new KemPublicKey(random.bytes(KemPublicKey.LENGTH));
    var root =
        AccountRoot.first(server, account, this.name, identity.publicKey(), NOW.minusSeconds(60));
    this.root = SignedStatement.sign(root, identity, DETERMINISTIC);
  }

  /** The same account under another identity. */
  public Person anew() {
    return new Person(server, name, account, new SeededRandom("anew " + name));
  }

  public SignedStatement<DeviceList> firstList(Gadget device) {
    return list(1, List.of(), List.of(device.listed()));
  }

  public SignedStatement<DeviceList> nextList(DeviceList last, Gadget added) {
    var devices =
        Stream.concat(last.devices().stream(), Stream.of(added.listed()))
            .sorted(Comparator.comparing(ListedDevice::deviceId))
            .toList();
    return list(last.version() + 1, List.of(last.id()), devices);
  }

  public SignedStatement<DeviceList> list(
      long version, List<StatementId> prev, List<ListedDevice> devices) {
    var list =
        new DeviceList(
            server,
            account,
            identity.publicKey().fingerprint(),
            version,
            prev,
            devices,
            List.of(),
            1,
            vaultKey);
    return SignedStatement.sign(list, identity, DETERMINISTIC);
  }

  public SignedStatement<VaultHeader> vault(KdfParameters cost) {
    var login = Ed25519PrivateKey.generate(new SeededRandom("login " + name)).publicKey();
    var header =
        new VaultHeader(
            server,
            account,
            1,
            List.of(),
            cost,
            new ServedSalt(new SeededRandom("salt " + name).bytes(ServedSalt.LENGTH)),
            1,
            vaultKey,
            identity.publicKey(),
            List.of(
                new VaultOpener(OpenerKind.PASSWORD, login, new SeededRandom("opener").bytes(60))),
            new SeededRandom("identity").bytes(92),
            List.of());
    return SignedStatement.sign(header, identity, DETERMINISTIC);
  }
}
