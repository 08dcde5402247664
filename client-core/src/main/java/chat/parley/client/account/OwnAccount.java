package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.sealing.password.PasswordKey;
import chat.parley.sealing.recovery.RecoveryKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a signed-in device changes of its own account with the password in hand: the password, the
 * recovery key, the devices, the vault. Each is proven on a connection of its own.
 *
 * <p>Thread: the client's; deriving a password's key keeps it for about a second. Errors: {@link
 * ProblemException}, {@link chat.parley.client.connection.RefusedException}, {@link
 * chat.parley.client.connection.ConnectionLostException}.
 *
 * @see "docs/encryption.md, 6"
 */
public final class OwnAccount {
  private final Device device;
  private final ClientStore store;
  private final Clock clock;
  private final SecureRandom random;

  /** The account of a device. */
  public OwnAccount(Device device, ClientStore store, Clock clock, SecureRandom random) {
    this.device = device;
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Changes the password; keys and history stay.
   *
   * @param line a connection that proved nothing yet
   * @param old stays the caller's to wipe, as {@code next} does
   */
  public void changePassword(Supplier<ServerConnection> line, char[] old, char[] next) {
    try (var password = derive(next);
        var account = open(line, old)) {
      var header = account.vault().withPassword(password, random);
      account.publish(_ -> List.of(account.sign(header)));
      account.learn(header);
    }
  }

  /**
   * Makes another recovery key.
   *
   * @param password stays the caller's to wipe
   * @return the key, to be shown once
   */
  public String replaceRecoveryKey(Supplier<ServerConnection> line, char[] password) {
    try (var recovery = RecoveryKey.generate(random);
        var account = open(line, password)) {
      var header = account.vault().withRecoveryKey(recovery, random);
      account.publish(_ -> List.of(account.sign(header)));
      account.learn(header);
      return recovery.text();
    }
  }

  /** Removes another device, and renews this one's own key. */
  public void revoke(Supplier<ServerConnection> line, DeviceId gone, char[] password) {
    if (gone.equals(device.identity().device())) {
      throw new ProblemException(
          Kind.REFUSED,
          "This is the device itself; sign out on it, or remove it from another one.");
    }
    try (var account = open(line, password)) {
      account.publish(
          statements -> {
            requireListed(statements.list(), Set.of(gone));
            var list = new NextList(statements.list()).without(Set.of(gone), clock.instant());
            return withKem(statements, list, List.of(account.sign(list)));
          });
    }
  }

  /**
   * After somebody else got hold of the password: another one, another recovery key, another vault
   * secret, and no device but this one and those in {@code keep}.
   *
   * @return the recovery key, to be shown once
   */
  public String passwordLeaked(
      Supplier<ServerConnection> line, char[] old, char[] next, Set<DeviceId> keep) {
    try (var password = derive(next);
        var recovery = RecoveryKey.generate(random);
        var account = open(line, old)) {
      rotate(account, password, recovery, keep);
      return recovery.text();
    }
  }

  private void rotate(
      OpenAccount account, PasswordKey password, RecoveryKey recovery, Set<DeviceId> keep) {
    try (var vault = account.vault().rotated(password, recovery, random)) {
      var header = vault.header();
      account.publish(
          statements -> {
            requireListed(statements.list(), keep);
            var list =
                new NextList(statements.list())
                    .rotated(
                        notIn(keep, statements.list()),
                        clock.instant(),
                        header.generation(),
                        header.vaultKey());
            return withKem(statements, list, List.of(account.sign(header), account.sign(list)));
          });
      account.learn(header);
    }
  }

  /** The device that removes others begins with a key that none of them has seen. */
  private List<SignedStatement<? extends Chained>> withKem(
      OwnStatements statements, DeviceList list, List<SignedStatement<? extends Chained>> signed) {
    var all = new ArrayList<>(signed);
    statements
        .kem(device)
        .map(last -> new NextKem(device, random).after(last, list, clock.instant()))
        .ifPresent(all::add);
    return all;
  }

  private Set<DeviceId> notIn(Set<DeviceId> keep, DeviceList list) {
    return list.devices().stream()
        .map(ListedDevice::deviceId)
        .filter(one -> !keep.contains(one) && !one.equals(device.identity().device()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void requireListed(DeviceList list, Set<DeviceId> named) {
    for (var one : named) {
      if (list.device(one).isEmpty()) {
        throw new ProblemException(
            Kind.UNKNOWN_DEVICE, "The account has no device %s.".formatted(one));
      }
    }
  }

  private PasswordKey derive(char[] next) {
    var identity = device.identity();
    return new NewPassword(store, random).derive(identity.server(), identity.name(), next);
  }

  private OpenAccount open(Supplier<ServerConnection> line, char[] password) {
    var account =
        new AccountDoor(line, store, random).byPassword(device.identity().name(), password);
    try {
      requireSame(account.statements());
      return account;
    } catch (ProblemException dishonest) {
      account.close();
      throw dishonest;
    }
  }

  /** What this device has verified before cannot be taken back. */
  private void requireSame(OwnStatements statements) {
    var list = statements.list();
    var known = store.statements().chain(list.chain(), DeviceList.class);
    var isBack =
        !known.isEmpty()
            && (known.getLast().statement().version() > list.version()
                || known.getLast().statement().version() == list.version()
                    && !known.getLast().id().equals(list.id()));
    if (isBack || !statements.root().accountId().equals(device.identity().account())) {
      throw OwnStatements.dishonest();
    }
  }
}
