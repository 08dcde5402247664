package chat.parley.crypto.sign;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * An identity key, of an account or a server: an Ed25519 seed and an ML-DSA-65 seed.
 *
 * <p>Ownership: whoever holds it closes it, which wipes both. Thread: any, until closed.
 */
public final class HybridPrivateKey implements AutoCloseable {
  /** Length of the two seeds together, in bytes. */
  public static final int SEEDS_LENGTH = Ed25519PrivateKey.SEED_LENGTH + MlDsa65.SEED_LENGTH;

  private final Ed25519PrivateKey classical;
  private final MlDsa65 postQuantum;

  private HybridPrivateKey(Ed25519PrivateKey classical, MlDsa65 postQuantum) {
    this.classical = classical;
    this.postQuantum = postQuantum;
  }

  /** A new key. */
  public static HybridPrivateKey generate(SecureRandom random) {
    var seeds = new byte[SEEDS_LENGTH];
    random.nextBytes(seeds);
    try {
      return fromSeeds(seeds);
    } finally {
      Arrays.fill(seeds, (byte) 0);
    }
  }

  /**
   * The key of what {@link #exportSeeds} gave.
   *
   * @param seeds 64 bytes, Ed25519 first; copied, stay the caller's to wipe
   */
  public static HybridPrivateKey fromSeeds(byte[] seeds) {
    if (seeds.length != SEEDS_LENGTH) {
      throw new IllegalArgumentException("an identity key has 64 bytes of seed");
    }
    var first = Arrays.copyOfRange(seeds, 0, Ed25519PrivateKey.SEED_LENGTH);
    var second = Arrays.copyOfRange(seeds, Ed25519PrivateKey.SEED_LENGTH, SEEDS_LENGTH);
    try {
      return new HybridPrivateKey(Ed25519PrivateKey.fromSeed(first), MlDsa65.fromSeed(second));
    } finally {
      Arrays.fill(first, (byte) 0);
      Arrays.fill(second, (byte) 0);
    }
  }

  /** The public half. */
  public HybridPublicKey publicKey() {
    return new HybridPublicKey(classical.publicKey(), postQuantum.publicKey());
  }

  /**
   * {@code HS(label, message)}: 3,373 bytes.
   *
   * @param random hedges ML-DSA against faults; one that gives zeros makes it deterministic
   */
  public Bytes sign(Label label, Bytes message, SecureRandom random) {
    return classical
        .sign(Labelled.of(label, message))
        .concat(postQuantum.sign(label, message, random));
  }

  /** A copy of both seeds for the caller to store and wipe. */
  public byte[] exportSeeds() {
    var seeds = new byte[SEEDS_LENGTH];
    var first = classical.exportSeed();
    var second = postQuantum.exportSeed();
    System.arraycopy(first, 0, seeds, 0, first.length);
    System.arraycopy(second, 0, seeds, first.length, second.length);
    Arrays.fill(first, (byte) 0);
    Arrays.fill(second, (byte) 0);
    return seeds;
  }

  @Override
  public void close() {
    classical.close();
    postQuantum.close();
  }
}
