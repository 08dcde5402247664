package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.ConnectionLostException;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.LoginTranscript;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.SignedIn;
import chat.parley.sealing.password.PasswordKey;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Proves a password. Deriving its key takes a second, on a busy computer longer than a server waits
 * for the next step; then the proof begins again on a new connection with the key that is there.
 */
final class PasswordLogin {
  private static final int TRIES = 3;

  private final Supplier<ServerConnection> line;
  private final SecureRandom random;
  private final VaultMemory memory;
  private @Nullable PasswordKey derived;

  PasswordLogin(Supplier<ServerConnection> line, SecureRandom random, VaultMemory memory) {
    this.line = line;
    this.random = random;
    this.memory = memory;
  }

  /** What a password has proven, and where. The key is the caller's to close. */
  record Proof(ServerConnection connection, SignedIn signedIn, PasswordKey key) {}

  /**
   * Proves {@code password}, which stays the caller's to wipe.
   *
   * @throws chat.parley.client.connection.RefusedException when it is not the account's
   */
  Proof prove(CanonicalName name, char[] password) {
    for (var attempt = 1; ; attempt++) {
      try {
        return once(name, password);
      } catch (ConnectionLostException lost) {
        if (attempt == TRIES || derived == null) {
          throw forget(lost);
        }
      } catch (RuntimeException refused) {
        throw forget(refused);
      }
    }
  }

  private Proof once(CanonicalName name, char[] password) {
    var connection = line.get();
    var flow = new LoginFlow(connection, random);
    var nonce = Bytes.random(random, LoginTranscript.NONCE_LENGTH);
    var challenge = flow.challenge(name, nonce);
    var key = key(connection, name, password, challenge);
    return new Proof(connection, flow.byPassword(name, key, challenge, nonce), key);
  }

  private PasswordKey key(
      ServerConnection connection, CanonicalName name, char[] password, LoginChallenge challenge) {
    var salt = new ServedSalt(challenge.salt());
    var cost =
        new KdfParameters(challenge.memoryKiB(), challenge.iterations(), challenge.parallelism());
    var before = derived;
    if (before != null && before.salt().equals(salt) && before.cost().equals(cost)) {
      return before;
    }
    if (!cost.acceptable()) {
      throw new ProblemException(
          Kind.REFUSED,
          "The server asks for the password in a way that is not safe. Nothing was sent to it.");
    }
    memory.requireNotLower(cost);
    var server = connection.greeting().hello().server();
    var key = PasswordKey.derive(password, server, name, salt, cost);
    derived = key;
    return key;
  }

  private RuntimeException forget(RuntimeException failed) {
    if (derived != null) {
      derived.close();
    }
    return failed;
  }
}
