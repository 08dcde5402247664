package chat.parley.server.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a passphrase seals the identity: Argon2id makes a key of it, AES-256-GCM seals under that
 * key. Costs, salt and nonce stand in front and are authenticated too, with whatever precedes them.
 *
 * <pre>
 *  0            4            8       12     28      40
 *  +------------+------------+-------+------+-------+-----------------+
 *  | memory KiB | iterations | lanes | salt | nonce | sealed, 16 more |
 *  +------------+------------+-------+------+-------+-----------------+
 * </pre>
 *
 * @param memoryKiB unit: KiB
 */
record IdentitySeal(int memoryKiB, int iterations, int lanes) {
  /** RFC 9106's second choice: half a second, and memory a small host has. */
  static final IdentitySeal STANDARD = new IdentitySeal(64 << 10, 3, 4);

  private static final int MOST_MEMORY_KIB = 1 << 20;
  private static final int MOST_ITERATIONS = 10;
  private static final int MOST_LANES = 16;
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 32;
  private static final int HEADER = 3 * Integer.BYTES + SALT + NONCE;

  /** Costs, salt and nonce, then {@code body} sealed. */
  byte[] seal(byte[] passphrase, byte[] before, byte[] body, SecureRandom random) {
    var fresh = new byte[SALT + NONCE];
    random.nextBytes(fresh);
    var header =
        ByteBuffer.allocate(HEADER)
            .putInt(memoryKiB)
            .putInt(iterations)
            .putInt(lanes)
            .put(fresh)
            .array();
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, before, header).doFinal(body);
      return ByteBuffer.allocate(HEADER + sealed.length).put(header).put(sealed).array();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java runtime cannot seal", missing);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @return the body, which the caller wipes; empty when the passphrase is another
   * @throws IllegalArgumentException when it is too short or asks for more than any server has
   */
  static Optional<byte[]> open(byte[] passphrase, byte[] before, byte[] sealed) {
    if (sealed.length < HEADER) {
      throw new IllegalArgumentException("too short");
    }
    var header = Arrays.copyOf(sealed, HEADER);
    try {
      var costs = costs(header);
      var cipher = costs.cipher(Cipher.DECRYPT_MODE, passphrase, before, header);
      return Optional.of(cipher.doFinal(sealed, HEADER, sealed.length - HEADER));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java runtime cannot open a sealed file", missing);
    }
  }

  private static IdentitySeal costs(byte[] header) {
    var read = ByteBuffer.wrap(header);
    var costs = new IdentitySeal(read.getInt(), read.getInt(), read.getInt());
    if (!within(costs.memoryKiB, MOST_MEMORY_KIB)
        || !within(costs.iterations, MOST_ITERATIONS)
        || !within(costs.lanes, MOST_LANES)) {
      throw new IllegalArgumentException("costs out of range");
    }
    return costs;
  }

  private static boolean within(int value, int most) {
    return value >= 1 && value <= most;
  }

  private Cipher cipher(int mode, byte[] passphrase, byte[] before, byte[] header)
      throws GeneralSecurityException {
    var saltAt = 3 * Integer.BYTES;
    var key = derive(passphrase, Arrays.copyOfRange(header, saltAt, saltAt + SALT));
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var nonce = new GCMParameterSpec(TAG_BITS, header, saltAt + SALT, NONCE);
      cipher.init(mode, new SecretKeySpec(key, "AES"), nonce);
      cipher.updateAAD(before);
      cipher.updateAAD(header);
      return cipher;
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private byte[] derive(byte[] passphrase, byte[] salt) {
    var key = new byte[KEY];
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(memoryKiB)
            .withIterations(iterations)
            .withParallelism(lanes)
            .build());
    generator.generateBytes(passphrase, key);
    return key;
  }
}
