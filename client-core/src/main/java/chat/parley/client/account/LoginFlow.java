package chat.parley.client.account;

import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.ServerConnection;
import chat.parley.client.problem.ProblemException;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.crypto.login.LoginTranscript;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.HybridPublicKey;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.SignedIn;
import chat.parley.sealing.password.PasswordKey;
import java.security.SecureRandom;

/**
 * Proves to a server whose connection this is.
 *
 * @see "docs/encryption.md, 6, Login"
 */
final class LoginFlow {
  private final ServerConnection connection;
  private final SecureRandom random;

  LoginFlow(ServerConnection connection, SecureRandom random) {
    this.connection = connection;
    this.random = random;
  }

  /** By the key of a device the account lists. */
  SignedIn byDevice(Device device) {
    var nonce = Bytes.random(random, LoginTranscript.NONCE_LENGTH);
    var identity = device.identity();
    var challenge = begin(LoginMethod.DEVICE, identity.name(), identity.device(), nonce);
    var transcript =
        new LoginTranscript(
            LoginMethod.DEVICE,
            serverKey().fingerprint(),
            connection.greeting().leaf(),
            identity.name(),
            identity.device(),
            nonce,
            challenge.serverNonce(),
            Bytes.empty(),
            Bytes.empty());
    return finish(transcript, device.signingKey());
  }

  /** What a password has proven. The key is the caller's to close. */
  record PasswordProof(SignedIn signedIn, PasswordKey key) {}

  /** By password; takes about a second. */
  PasswordProof byPassword(CanonicalName name, char[] password) {
    var nonce = Bytes.random(random, LoginTranscript.NONCE_LENGTH);
    var challenge = begin(LoginMethod.PASSWORD, name, DeviceId.NONE, nonce);
    var key = derive(name, password, challenge);
    var transcript =
        new LoginTranscript(
            LoginMethod.PASSWORD,
            serverKey().fingerprint(),
            connection.greeting().leaf(),
            name,
            DeviceId.NONE,
            nonce,
            challenge.serverNonce(),
            key.cost().encoded(),
            key.salt().value());
    try (var loginKey = key.loginKey()) {
      return new PasswordProof(finish(transcript, loginKey), key);
    } catch (RuntimeException refused) {
      key.close();
      throw refused;
    }
  }

  private PasswordKey derive(CanonicalName name, char[] password, LoginChallenge challenge) {
    var cost =
        new KdfParameters(challenge.memoryKiB(), challenge.iterations(), challenge.parallelism());
    if (!cost.acceptable()) {
      throw new ProblemException(
          Kind.REFUSED,
          "The server asks for the password in a way that is not safe. Nothing was sent to it.");
    }
    var server = connection.greeting().hello().server();
    return PasswordKey.derive(password, server, name, new ServedSalt(challenge.salt()), cost);
  }

  private LoginChallenge begin(
      LoginMethod method, CanonicalName name, DeviceId device, Bytes nonce) {
    return connection.call(
        LoginChallenge.class,
        id -> new BeginLogin(id, onTheWire(method), name.value(), device, nonce));
  }

  private SignedIn finish(LoginTranscript transcript, Ed25519PrivateKey key) {
    var proof = key.sign(transcript.signed());
    return connection.call(SignedIn.class, id -> new FinishLogin(id, proof));
  }

  private HybridPublicKey serverKey() {
    return HybridPublicKey.decode(connection.greeting().hello().identityKey());
  }

  private static chat.parley.protocol.LoginMethod onTheWire(LoginMethod method) {
    return switch (method) {
      case PASSWORD -> chat.parley.protocol.LoginMethod.PASSWORD;
      case RECOVERY -> chat.parley.protocol.LoginMethod.RECOVERY;
      case DEVICE -> chat.parley.protocol.LoginMethod.DEVICE;
    };
  }
}
