package chat.parley.client.account;

import chat.parley.client.connection.ServerConnection;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.crypto.login.LoginTranscript;
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

  /** What to derive the password's key with. */
  LoginChallenge challenge(CanonicalName name, Bytes clientNonce) {
    return begin(LoginMethod.PASSWORD, name, DeviceId.NONE, clientNonce);
  }

  /** By the key derived from the recovery key, which needs neither salt nor costs. */
  SignedIn byRecoveryKey(CanonicalName name, Ed25519PrivateKey loginKey) {
    var nonce = Bytes.random(random, LoginTranscript.NONCE_LENGTH);
    var challenge = begin(LoginMethod.RECOVERY, name, DeviceId.NONE, nonce);
    var cost =
        new KdfParameters(challenge.memoryKiB(), challenge.iterations(), challenge.parallelism());
    var transcript =
        new LoginTranscript(
            LoginMethod.RECOVERY,
            serverKey().fingerprint(),
            connection.greeting().leaf(),
            name,
            DeviceId.NONE,
            nonce,
            challenge.serverNonce(),
            cost.encoded(),
            challenge.salt());
    return finish(transcript, loginKey);
  }

  /** By the key derived from a password. */
  SignedIn byPassword(
      CanonicalName name, PasswordKey key, LoginChallenge challenge, Bytes clientNonce) {
    var transcript =
        new LoginTranscript(
            LoginMethod.PASSWORD,
            serverKey().fingerprint(),
            connection.greeting().leaf(),
            name,
            DeviceId.NONE,
            clientNonce,
            challenge.serverNonce(),
            key.cost().encoded(),
            key.salt().value());
    try (var loginKey = key.loginKey()) {
      return finish(transcript, loginKey);
    }
  }

  private LoginChallenge begin(
      LoginMethod method, CanonicalName name, DeviceId device, Bytes nonce) {
    return connection.call(
        LoginChallenge.class, id -> new BeginLogin(id, method, name.value(), device, nonce));
  }

  private SignedIn finish(LoginTranscript transcript, Ed25519PrivateKey key) {
    var proof = key.sign(transcript.signed());
    return connection.call(SignedIn.class, id -> new FinishLogin(id, proof));
  }

  private HybridPublicKey serverKey() {
    return HybridPublicKey.decode(connection.greeting().hello().identityKey());
  }
}
