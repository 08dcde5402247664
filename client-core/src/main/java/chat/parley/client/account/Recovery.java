package chat.parley.client.account;

import chat.parley.client.connection.ServerConnection;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.CanonicalName;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signs in with the recovery key where the password is forgotten: sets another password, and makes
 * this folder a new device. The identity stays, so that no contact is warned.
 *
 * <p>Thread: the client's; deriving the new password's key keeps it for about a second. Errors:
 * {@link chat.parley.client.problem.ProblemException}, {@link
 * chat.parley.client.connection.RefusedException}, {@link
 * chat.parley.client.connection.ConnectionLostException}.
 *
 * @see "docs/encryption.md, 6"
 */
public final class Recovery {
  private final ClientStore store;
  private final Clock clock;
  private final SecureRandom random;

  /** A flow that keeps this device's keys in {@code store}. */
  public Recovery(ClientStore store, Clock clock, SecureRandom random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Recovers.
   *
   * @param line the connection; asked again after the derivation, which on a busy computer takes
   *     longer than a server waits
   * @param typed the recovery key
   * @param next the new password; stays the caller's to wipe
   */
  public Entry recover(
      Supplier<ServerConnection> line, CanonicalName name, String typed, char[] next) {
    var server = line.get().greeting().hello().server();
    try (var recovery = TypedRecoveryKey.require(typed);
        var password = new NewPassword(store, random).derive(server, name, next)) {
      var account = new AccountDoor(line, store, random).byRecoveryKey(name, recovery);
      try {
        var header = account.vault().withPassword(password, random);
        account.publish(_ -> List.of(account.sign(header)));
        account.changed();
        return enter(account);
      } catch (RuntimeException failed) {
        account.close();
        throw failed;
      }
    }
  }

  private Entry enter(OpenAccount account) {
    var device = new Enrolment(store, clock, random).join(account);
    new RecoveryMemory(store.settings()).confirm();
    var signedIn = new DeviceSignIn(random).signIn(account.connection(), device);
    return new Entry(device, signedIn, Optional.of(account.vault()), Optional.empty());
  }
}
