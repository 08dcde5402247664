package chat.parley.server.account.signin;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.login.ServedSalt;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.server.store.VaultLogin;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes up what an unknown name is answered with: always the same for a name, and not to be told
 * from the real thing without the secret.
 */
final class DecoyAccounts {
  private static final String HMAC = "HmacSHA256";

  private final Bytes secret;

  /**
   * Decoys of one installation.
   *
   * @param secret 32 bytes
   */
  DecoyAccounts(Bytes secret) {
    this.secret = secret;
  }

  /** A salt of this name, costs as new accounts have them, and a key nobody can sign with. */
  VaultLogin login(CanonicalName name) {
    var salt = Bytes.wrap(Arrays.copyOf(derive("salt", name.value()), ServedSalt.LENGTH));
    var costs = KdfParameters.FLOOR;
    return new VaultLogin(
        salt, costs.memoryKiB(), costs.iterations(), costs.parallelism(), key(name), Bytes.empty());
  }

  /** A key nobody can sign with. */
  Bytes key(CanonicalName name) {
    try (var forgotten = Ed25519PrivateKey.fromSeed(derive("key", name.value()))) {
      return forgotten.publicKey().value();
    }
  }

  private byte[] derive(String purpose, String name) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.readOnlyArray(), HMAC));
      mac.update((purpose + '\0' + name).getBytes(StandardCharsets.UTF_8));
      return mac.doFinal();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java runtime has no " + HMAC, missing);
    }
  }
}
