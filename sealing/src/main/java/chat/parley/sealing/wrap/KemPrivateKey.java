package chat.parley.sealing.wrap;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.KemPublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;

/**
 * An X-Wing private key: a 32-byte seed.
 *
 * <p>Ownership: whoever holds it closes it. Thread: any, until closed.
 */
public final class KemPrivateKey implements AutoCloseable {
  /** Length of the seed in bytes. */
  public static final int SEED_LENGTH = 32;

  private final byte[] seed;
  private final KemPublicKey publicKey;
  private volatile boolean closed;

  private KemPrivateKey(byte[] seed) {
    this.seed = seed;
    this.publicKey =
        new KemPublicKey(
            Bytes.wrap(new XWingPrivateKeyParameters(seed).getPublicKeyParameters().getEncoded()));
  }

  /** A new key. */
  public static KemPrivateKey generate(SecureRandom random) {
    var seed = new byte[SEED_LENGTH];
    random.nextBytes(seed);
    return new KemPrivateKey(seed);
  }

  /**
   * The key of {@code seed}.
   *
   * @param seed 32 bytes; copied, stays the caller's to wipe
   */
  public static KemPrivateKey fromSeed(byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("an X-Wing seed has 32 bytes");
    }
    return new KemPrivateKey(seed.clone());
  }

  /** The public half. */
  public KemPublicKey publicKey() {
    return publicKey;
  }

  /** A copy of the seed for the caller to store and wipe. */
  public byte[] exportSeed() {
    if (closed) {
      throw new IllegalStateException("this key has been wiped");
    }
    return seed.clone();
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(seed, (byte) 0);
  }
}
