package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.ConnectionLostException;
import chat.parley.client.connection.RefusedException;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ServerId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Register;
import chat.parley.protocol.Request;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.SignedIn;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens an account, signs in to one, adds this device to one.
 *
 * <p>Thread: the client's; deriving a password's key keeps it for about a second. Errors: {@link
 * ProblemException}, {@link RefusedException}, {@link ConnectionLostException}.
 *
 * @see "docs/encryption.md, 6"
 */
public final class AccountFlows {
  private static final int TRIES = 3;

  private final ClientStore store;
  private final Clock clock;
  private final SecureRandom random;
  private final PasswordRules rules = new PasswordRules();

  /** Flows that keep this device's keys in {@code store}. */
  public AccountFlows(ClientStore store, Clock clock, SecureRandom random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A device that is signed in.
   *
   * @param vault open when a password was needed to make this a device: the way to the history; the
   *     caller closes it
   */
  public record Entry(Device device, SignedIn signedIn, Optional<Vault> vault) {}

  /** Signs a known device in. */
  public SignedIn signIn(ServerConnection connection, Device device) {
    requireServer(connection, device);
    return new LoginFlow(connection, random).byDevice(device);
  }

  /**
   * Opens an account and signs its first device in.
   *
   * @param line the connection; asked again after the derivation, which on a busy computer takes
   *     longer than a server waits
   * @param password stays the caller's to wipe
   */
  public Entry register(
      Supplier<ServerConnection> line, CanonicalName name, char[] password, String invitation) {
    rules
        .fault(password, name)
        .ifPresent(
            fault -> {
              throw new ProblemException(Kind.PASSWORD_WEAK, fault);
            });
    var server = line.get().greeting().hello().server();
    var salt = ServedSalt.random(random);
    try (var key = PasswordKey.derive(password, server, name, salt, KdfParameters.FLOOR);
        var vault = Vault.create(server, AccountId.random(random), key, random);
        var fresh = NewDevice.generate(random, clock.instant())) {
      var connection = line.get();
      requireSame(server, connection);
      var list = firstList(vault, fresh);
      var identity = fresh.identity(list, serverKey(connection).fingerprint(), name);
      var device = Device.create(store, identity, fresh, Device.Standing.PENDING);
      var opening = opening(name, invitation, vault, fresh, list);
      return new Entry(device, opened(line, device, opening), Optional.empty());
    }
  }

  /**
   * Signs in with a password. A folder that is the account's device already only proves the
   * password and goes on; any other becomes a new device.
   *
   * @param line the connection; asked again where the derivation took longer than a server waits
   * @param password stays the caller's to wipe
   */
  public Entry signIn(
      Supplier<ServerConnection> line,
      CanonicalName name,
      char[] password,
      Optional<Device> known) {
    var login = new PasswordLogin(line, random);
    var proof = login.prove(name, password);
    var connection = proof.connection();
    try (var key = proof.key()) {
      var enrolment = new Enrolment(connection, store, clock, random);
      var again = known.filter(device -> device.standing() != Device.Standing.OUTDATED);
      if (again.isPresent()) {
        return again(connection, again.get(), enrolment, key);
      }
      var joined = enrolment.join(name, proof.signedIn().account(), key);
      return new Entry(
          joined.device(), signIn(connection, joined.device()), Optional.of(joined.vault()));
    }
  }

  /** A device that was cut short while it joined still has its history to open. */
  private Entry again(
      ServerConnection connection, Device device, Enrolment enrolment, PasswordKey key) {
    var vault =
        device.standing() == Device.Standing.JOINING
            ? Optional.of(enrolment.open(key))
            : Optional.<Vault>empty();
    return new Entry(device, signIn(connection, device), vault);
  }

  private Function<RequestId, Request> opening(
      CanonicalName name, String invitation, Vault vault, NewDevice fresh, DeviceList list) {
    var root = SignedStatement.sign(root(vault, name), vault.identity(), random).encode();
    var devices = SignedStatement.sign(list, vault.identity(), random).encode();
    var kem = fresh.firstKem(list).encode();
    var header = SignedStatement.sign(vault.header(), vault.identity(), random).encode();
    return id -> new Register(id, name.value(), root, devices, kem, header, invitation);
  }

  /** A server that lost patience, or its answer, is asked again with the same statements. */
  private SignedIn opened(
      Supplier<ServerConnection> line, Device device, Function<RequestId, Request> opening) {
    for (var attempt = 1; ; attempt++) {
      var connection = line.get();
      try {
        publish(connection, device, opening, attempt > 1);
        return signIn(connection, device);
      } catch (ConnectionLostException lost) {
        if (attempt == TRIES) {
          throw lost;
        }
      }
    }
  }

  /** After a lost answer the name may be taken by nobody else: the sign-in that follows tells. */
  private static void publish(
      ServerConnection connection,
      Device device,
      Function<RequestId, Request> opening,
      boolean repeated) {
    try {
      connection.tell(opening);
    } catch (RefusedException refused) {
      if (!repeated || refused.code() != RefusalCode.NAME_TAKEN) {
        device.discard();
        throw refused;
      }
    }
  }

  private AccountRoot root(Vault vault, CanonicalName name) {
    var header = vault.header();
    return new AccountRoot(
        header.serverId(), 1, List.of(), header.accountId(), name, header.key(), clock.instant());
  }

  private static DeviceList firstList(Vault vault, NewDevice fresh) {
    var header = vault.header();
    return new DeviceList(
        header.serverId(),
        header.accountId(),
        header.identity(),
        1,
        List.of(),
        List.of(fresh.listed()),
        List.of(),
        header.generation(),
        header.vaultKey());
  }

  private static void requireSame(ServerId server, ServerConnection connection) {
    if (!connection.greeting().hello().server().equals(server)) {
      throw new ProblemException(
          Kind.SERVER_IDENTITY_CHANGED, "Another server answers at this address now.");
    }
  }

  private static void requireServer(ServerConnection connection, Device device) {
    var hello = connection.greeting().hello();
    if (!device.identity().server().equals(hello.server())) {
      throw new ProblemException(
          Kind.REFUSED,
          "This data folder is a device of %s on another server; name another folder with --data."
              .formatted(device.identity().name()));
    }
  }

  private static HybridPublicKey serverKey(ServerConnection connection) {
    return HybridPublicKey.decode(connection.greeting().hello().identityKey());
  }
}
