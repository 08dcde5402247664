package chat.parley.crypto.sign;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Labelled;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 private key: 32 bytes of seed.
 *
 * <p>Ownership: whoever holds it closes it, which wipes the seed. Thread: any, until closed.
 */
public final class Ed25519PrivateKey implements AutoCloseable {
  /** Length of the seed in bytes. */
  public static final int SEED_LENGTH = Ed25519.SECRET_KEY_SIZE;

  private final byte[] seed;
  private final byte[] publicHalf = new byte[Ed25519.PUBLIC_KEY_SIZE];
  private volatile boolean closed;

  private Ed25519PrivateKey(byte[] seed) {
    this.seed = seed;
    Ed25519.generatePublicKey(seed, 0, publicHalf, 0);
  }

  /** A new key. */
  public static Ed25519PrivateKey generate(SecureRandom random) {
    var seed = new byte[SEED_LENGTH];
    random.nextBytes(seed);
    return new Ed25519PrivateKey(seed);
  }

  /**
   * The key of {@code seed}.
   *
   * @param seed 32 bytes; copied, stays the caller's to wipe
   */
  public static Ed25519PrivateKey fromSeed(byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes");
    }
    return new Ed25519PrivateKey(seed.clone());
  }

  /** The public half. */
  public Ed25519PublicKey publicKey() {
    return new Ed25519PublicKey(Bytes.copyOf(publicHalf));
  }

  /** {@code DS}: 64 bytes, the same for the same input. */
  public Bytes sign(Labelled labelled) {
    return sign(labelled.bytes());
  }

  /** A copy of the seed for the caller to store and wipe. */
  public byte[] exportSeed() {
    requireOpen();
    return seed.clone();
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(seed, (byte) 0);
  }

  Bytes sign(Bytes message) {
    requireOpen();
    var octets = message.readOnlyArray();
    var signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, publicHalf, 0, octets, 0, octets.length, signature, 0);
    return Bytes.wrap(signature);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("this key has been wiped");
    }
  }
}
