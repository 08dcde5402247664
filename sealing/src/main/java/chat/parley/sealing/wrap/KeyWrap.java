package chat.parley.sealing.wrap;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.sealing.UnopenableException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;

/**
 * {@code W(pk, label, aad, x)}: HPKE base mode (RFC 9180) with KEM 0x647A (X-Wing), HKDF-SHA256 and
 * ChaCha20-Poly1305.
 *
 * <p>Layout: {@code encapsulation (1,120) | ciphertext | tag (16)}.
 *
 * @see "docs/encryption.md, 1"
 */
public final class KeyWrap {
  /** How much longer a wrap is than what is in it, in bytes. */
  public static final int OVERHEAD = 1120 + 16;

  private static final int ENCAPSULATION = 1120;
  private static final int ENCAPSULATION_RANDOMNESS = 64;

  private KeyWrap() {}

  /**
   * Wraps {@code secret}, which stays the caller's to wipe.
   *
   * @param info the label alone
   * @throws UnopenableException when {@code recipient} is no valid X-Wing key
   */
  public static Bytes wrap(
      KemPublicKey recipient, Labelled info, Bytes aad, byte[] secret, SecureRandom random) {
    return seal(recipient, info.bytes(), aad, secret, random);
  }

  static Bytes seal(
      KemPublicKey recipient, Bytes info, Bytes aad, byte[] secret, SecureRandom random) {
    var randomness = new byte[ENCAPSULATION_RANDOMNESS];
    random.nextBytes(randomness);
    try {
      var key = new XWingPublicKeyParameters(recipient.value().readOnlyArray());
      var context = suite().setupBaseS(key, info.toArray(), randomness);
      var sealed = context.seal(aad.toArray(), secret);
      return Bytes.wrap(context.getEncapsulation()).concat(Bytes.wrap(sealed));
    } catch (InvalidCipherTextException | RuntimeException failed) {
      throw new UnopenableException("not a key to wrap for", failed);
    } finally {
      Arrays.fill(randomness, (byte) 0);
    }
  }

  /**
   * Opens what {@link #wrap} made; the result is the caller's to wipe.
   *
   * @param length of the secret, in bytes
   * @throws UnopenableException when it is anything else
   */
  public static byte[] unwrap(
      KemPrivateKey recipient, Labelled info, Bytes aad, Bytes wrap, int length) {
    return open(recipient, info.bytes(), aad, wrap, length);
  }

  static byte[] open(KemPrivateKey recipient, Bytes info, Bytes aad, Bytes wrap, int length) {
    if (wrap.length() != length + OVERHEAD) {
      throw new UnopenableException("not the length of a wrap");
    }
    var seed = recipient.exportSeed();
    try {
      var encapsulation = wrap.slice(0, ENCAPSULATION).readOnlyArray();
      var sealed = wrap.slice(ENCAPSULATION, wrap.length()).readOnlyArray();
      var context = suite().setupBaseR(encapsulation, pair(seed), info.toArray());
      return context.open(aad.toArray(), sealed);
    } catch (InvalidCipherTextException | RuntimeException failed) {
      throw new UnopenableException("the wrap does not open", failed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static AsymmetricCipherKeyPair pair(byte[] seed) {
    var key = new XWingPrivateKeyParameters(seed);
    return new AsymmetricCipherKeyPair(key.getPublicKeyParameters(), key);
  }

  private static HPKE suite() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
  }
}
