package chat.parley.sealing.cast;

import chat.parley.crypto.encoding.Bytes;
import java.security.SecureRandom;

/** Gives exactly these bytes, once. */
public final class FixedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient Bytes octets;

  public FixedRandom(String hex) {
    this.octets = Bytes.fromHex(hex);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    if (bytes.length != octets.length()) {
      throw new IllegalStateException("asked for %d bytes".formatted(bytes.length));
    }
    System.arraycopy(octets.readOnlyArray(), 0, bytes, 0, bytes.length);
  }
}
