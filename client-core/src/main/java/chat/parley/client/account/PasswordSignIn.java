package chat.parley.client.account;

import chat.parley.client.connection.ServerConnection;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.sealing.password.PasswordKey;
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
          joined.device(),
          devices.signIn(connection, joined.device()),
          Optional.of(joined.vault()));
    }
  }

  /** A device that was cut short while it joined still has its history to open. */
  private Entry again(
      ServerConnection connection, Device device, Enrolment enrolment, PasswordKey key) {
    var vault =
        device.standing() == Device.Standing.JOINING
            ? Optional.of(enrolment.open(key))
            : Optional.<Vault>empty();
    return new Entry(device, devices.signIn(connection, device), vault);
  }
}
