package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.protocol.SignedIn;
import java.security.SecureRandom;

/**
 * Signs a known device in by its own key.
 *
 * <p>Thread: the client's. Errors: {@link ProblemException}, {@link
 * chat.parley.client.connection.RefusedException}, {@link
 * chat.parley.client.connection.ConnectionLostException}.
 *
 * @param random makes nonces
 * @see "docs/encryption.md, 6, Login"
 */
public record DeviceSignIn(SecureRandom random) {
  /** Proves over {@code connection} that this is {@code device}. */
  public SignedIn signIn(ServerConnection connection, Device device) {
    requireServer(connection, device);
    return new LoginFlow(connection, random).byDevice(device);
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
}
