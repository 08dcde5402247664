package chat.parley.crypto.hash;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Labelled;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * HKDF-SHA256 (RFC 5869) from the JDK.
 *
 * <p>Ownership: the input stays the caller's; the output is the caller's to wipe.
 */
public final class Hkdf {
  private Hkdf() {}

  /** {@code HKDF(key, info)}: empty salt, 32 bytes. */
  public static byte[] derive(byte[] key, Labelled info) {
    return derive(key, Bytes.empty(), info.bytes(), 32);
  }

  /** Extract with {@code salt}, then expand with a labelled {@code info} to {@code length}. */
  public static byte[] derive(byte[] key, Bytes salt, Labelled info, int length) {
    return derive(key, salt, info.bytes(), length);
  }

  static byte[] derive(byte[] key, Bytes salt, Bytes info, int length) {
    var extract = HKDFParameterSpec.ofExtract().addIKM(key);
    if (!salt.isEmpty()) {
      extract.addSalt(salt.readOnlyArray());
    }
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(extract.thenExpand(info.readOnlyArray(), length));
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException("this Java runtime cannot do HKDF-SHA256", failed);
    }
  }
}
