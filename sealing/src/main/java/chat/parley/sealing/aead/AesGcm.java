package chat.parley.sealing.aead;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.sealing.UnopenableException;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a 96-bit nonce and a 128-bit tag behind the ciphertext.
 *
 * <p>Ownership: keys and plaintexts stay the caller's to wipe. Errors: {@link UnopenableException}
 * when a tag does not fit.
 */
public final class AesGcm {
  /** Length of a key in bytes. */
  public static final int KEY_LENGTH = 32;

  /** Length of a nonce in bytes. */
  public static final int NONCE_LENGTH = 12;

  /** Length of the tag in bytes. */
  public static final int TAG_LENGTH = 16;

  private AesGcm() {}

  /** Seals; one nonce is never used twice with one key. */
  public static byte[] seal(byte[] key, byte[] nonce, Bytes aad, byte[] plaintext) {
    try {
      return run(Cipher.ENCRYPT_MODE, key, nonce, aad, plaintext);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("this Java runtime cannot do AES-256-GCM", failed);
    }
  }

  /** Opens what {@link #seal} made. */
  public static byte[] open(byte[] key, byte[] nonce, Bytes aad, byte[] sealed) {
    if (sealed.length < TAG_LENGTH) {
      throw new UnopenableException("shorter than a tag");
    }
    try {
      return run(Cipher.DECRYPT_MODE, key, nonce, aad, sealed);
    } catch (AEADBadTagException forged) {
      throw new UnopenableException("the tag does not fit", forged);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("this Java runtime cannot do AES-256-GCM", failed);
    }
  }

  private static byte[] run(int mode, byte[] key, byte[] nonce, Bytes aad, byte[] input)
      throws GeneralSecurityException {
    if (key.length != KEY_LENGTH || nonce.length != NONCE_LENGTH) {
      throw new IllegalArgumentException("AES-256-GCM takes 32 bytes of key and 12 of nonce");
    }
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    var parameters = new GCMParameterSpec(8 * TAG_LENGTH, nonce);
    cipher.init(mode, new SecretKeySpec(key, "AES"), parameters);
    cipher.updateAAD(aad.readOnlyArray());
    return cipher.doFinal(input);
  }
}
