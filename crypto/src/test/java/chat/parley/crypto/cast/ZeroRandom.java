package chat.parley.crypto.cast;

import java.security.SecureRandom;
import java.util.Arrays;

/** Gives zeros: the deterministic variant of ML-DSA. */
public final class ZeroRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  @Override
  public void nextBytes(byte[] bytes) {
    Arrays.fill(bytes, (byte) 0);
  }
}
