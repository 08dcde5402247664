package chat.parley.sealing.cast;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The same bytes for the same seed, on every machine: SHA-256 of seed and counter. */
public final class SeededRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final byte[] seed;
  private long counter;
  private byte[] block = new byte[0];
  private int used;

  public SeededRandom(String seed) {
    this.seed = seed.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = next();
    }
  }

  public Bytes bytes(int length) {
    return Bytes.random(this, length);
  }

  private byte next() {
    if (used == block.length) {
      var digest = Digests.sha256();
      digest.update(seed);
      block = digest.digest(ByteBuffer.allocate(8).putLong(counter++).array());
      used = 0;
    }
    return block[used++];
  }
}
