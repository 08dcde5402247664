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
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Register;
import chat.parley.protocol.Request;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.SignedIn;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.recovery.RecoveryKey;
import chat.parley.sealing.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Opens an account with this folder as its first device.
 *
 * <p>Thread: the client's; deriving a password's key keeps it for about a second. Errors: {@link
 * ProblemException}, {@link RefusedException}, {@link ConnectionLostException}.
 *
 * @see "docs/encryption.md, 6"
 */
public final class Registration {
  private static final int TRIES = 3;

  private final ClientStore store;
  private final Clock clock;
  private final SecureRandom random;
  private final DeviceSignIn devices;
  private final PasswordRules rules = new PasswordRules();

  /** A flow that keeps the device's keys in {@code store}. */
  public Registration(ClientStore store, Clock clock, SecureRandom random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.devices = new DeviceSignIn(random);
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
        var recovery = RecoveryKey.generate(random);
        var vault = Vault.create(server, AccountId.random(random), key, recovery, random);
        var fresh = NewDevice.generate(random, clock.instant())) {
      var connection = line.get();
      requireSame(server, connection);
      var list = firstList(vault, fresh);
      var identity = fresh.identity(list, serverKey(connection).fingerprint(), name);
      var device = Device.create(store, identity, fresh, Device.Standing.PENDING);
      var opening = opening(name, invitation, vault, fresh, list);
      var signedIn = opened(line, device, opening);
      remember(vault.header(), recovery);
      return new Entry(device, signedIn, Optional.empty(), Optional.of(recovery.text()));
    }
  }

  private void remember(VaultHeader header, RecoveryKey recovery) {
    new VaultMemory(store.settings()).pass(header);
    try (var login = recovery.loginKey(header.serverId())) {
      new RecoveryMemory(store.settings()).learn(login.publicKey());
    }
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
        return devices.signIn(connection, device);
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
    return AccountRoot.first(
        header.serverId(), header.accountId(), name, header.key(), clock.instant());
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

  private static HybridPublicKey serverKey(ServerConnection connection) {
    return HybridPublicKey.decode(connection.greeting().hello().identityKey());
  }
}
