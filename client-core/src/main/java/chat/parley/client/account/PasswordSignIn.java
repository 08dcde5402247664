package chat.parley.client.account;

import chat.parley.client.connection.ServerConnection;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.sealing.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signs in with name and password, and makes this folder a device of the account where it is none.
 *
 * <p>Thread: the client's; deriving a password's key keeps it for about a second. Errors: {@link
 * chat.parley.client.problem.ProblemException}, {@link
 * chat.parley.client.connection.RefusedException}, {@link
 * chat.parley.client.connection.ConnectionLostException}.
 *
 * @see "docs/encryption.md, 6"
 */
public final class PasswordSignIn {
  private final ClientStore store;
  private final Clock clock;
  private final SecureRandom random;
  private final DeviceSignIn devices;

  /** A flow that keeps this device's keys in {@code store}. */
  public PasswordSignIn(ClientStore store, Clock clock, SecureRandom random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.devices = new DeviceSignIn(random);
  }

  /**
   * A folder that is the account's device already only proves the password and goes on; any other
   * becomes a new device.
   *
   * @param line the connection; asked again where the derivation took longer than a server waits
   * @param password stays the caller's to wipe
   */
  public Entry signIn(
      Supplier<ServerConnection> line,
      CanonicalName name,
      char[] password,
      Optional<Device> known) {
    var door = new AccountDoor(line, store, random);
    var account = door.byPassword(name, password);
    try {
      var again = known.filter(device -> goesOn(device, account.statements()));
      return again.isPresent() ? again(account, again.get()) : joined(account);
    } catch (RuntimeException failed) {
      account.close();
      throw failed;
    }
  }

  /** One that was removed, or whose store is an old copy, becomes a new device. */
  private static boolean goesOn(Device device, OwnStatements statements) {
    return device.standing() != Device.Standing.OUTDATED
        && statements.list().device(device.identity().device()).isPresent();
  }

  private Entry joined(OpenAccount account) {
    var device = new Enrolment(store, clock, random).join(account);
    return entry(account, device, Optional.of(account.vault()));
  }

  /**
   * A device that was cut short while it joined still has its history to open, one that was away
   * too long has what was said meanwhile.
   */
  private Entry again(OpenAccount account, Device device) {
    var wasAway =
        account.statements().kem(device).filter(kem -> !kem.validAt(clock.instant())).isPresent();
    if (wasAway || device.standing() == Device.Standing.JOINING) {
      return entry(account, device, Optional.of(account.vault()));
    }
    account.close();
    return entry(account, device, Optional.empty());
  }

  private Entry entry(OpenAccount account, Device device, Optional<Vault> vault) {
    var signedIn = devices.signIn(account.connection(), device);
    return new Entry(device, signedIn, vault, Optional.empty());
  }
}
