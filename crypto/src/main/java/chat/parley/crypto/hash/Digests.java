package chat.parley.crypto.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The JDK's SHA-2; every Java platform has to offer SHA-256, and ours offers SHA-512. */
public final class Digests {
  private Digests() {}

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    return digest("SHA-256");
  }

  /** A fresh SHA-512, for numbers people compare. */
  public static MessageDigest sha512() {
    return digest("SHA-512");
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java runtime has no " + algorithm, missing);
    }
  }
}
