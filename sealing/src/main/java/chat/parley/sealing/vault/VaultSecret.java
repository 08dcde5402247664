package chat.parley.sealing.vault;

import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hkdf;
import chat.parley.sealing.aead.SealingKey;
import chat.parley.sealing.wrap.KemPrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * {@code VS}: 32 random bytes from which the vault's KEM key comes, and the keys that seal the
 * identity and the secrets before.
 */
final class VaultSecret implements AutoCloseable {
  static final int LENGTH = 32;

  private final byte[] secret;

  private VaultSecret(byte[] secret) {
    this.secret = secret;
  }

  static VaultSecret generate(SecureRandom random) {
    var secret = new byte[LENGTH];
    random.nextBytes(secret);
    return new VaultSecret(secret);
  }

  static VaultSecret takeOver(byte[] secret) {
    return new VaultSecret(secret);
  }

  KemPrivateKey kem() {
    var seed = Hkdf.derive(secret, Labelled.of(Label.VAULT_KEM));
    try {
      return KemPrivateKey.fromSeed(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  SealingKey identityKey() {
    return SealingKey.takeOver(Hkdf.derive(secret, Labelled.of(Label.VAULT_IDENTITY)));
  }

  SealingKey olderKey() {
    return SealingKey.takeOver(Hkdf.derive(secret, Labelled.of(Label.VAULT_OLD)));
  }

  VaultSecret copy() {
    return new VaultSecret(secret.clone());
  }

  byte[] octets() {
    return secret;
  }

  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
  }
}
