package chat.parley.server.admin.access;

import chat.parley.crypto.encoding.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes administrators' passwords: Argon2id, 46 MiB, one pass, one lane (OWASP's first choice for
 * this memory). At most two hashes run at a time, so that guessing cannot take the server's memory.
 * Thread: any that may block.
 */
final class PasswordHasher {
  private static final int MEMORY_KIB = 46 << 10;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_A_TIME = 2;

  private final SecureRandom random;
  private final Semaphore places = new Semaphore(AT_A_TIME);
  private final StoredPassword decoy;

  PasswordHasher(SecureRandom random) {
    this.random = random;
    this.decoy = new StoredPassword(freshSalt(), MEMORY_KIB, 1, 1, Bytes.zeros(HASH_BYTES));
  }

  /** A hash of the password under a fresh salt. */
  StoredPassword hash(String password) {
    var salt = freshSalt();
    return new StoredPassword(salt, MEMORY_KIB, 1, 1, derive(password, salt, MEMORY_KIB, 1, 1));
  }

  /** True when the password is the one that was hashed. */
  boolean matches(String password, StoredPassword stored) {
    var derived =
        derive(
            password, stored.salt(), stored.memoryKiB(), stored.iterations(), stored.parallelism());
    return MessageDigest.isEqual(derived.readOnlyArray(), stored.hash().readOnlyArray());
  }

  /** Takes the time {@link #matches} takes, for names that do not exist. */
  boolean matchesNobody(String password) {
    matches(password, decoy);
    return false;
  }

  private Bytes freshSalt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Bytes.wrap(salt);
  }

  private Bytes derive(String password, Bytes salt, int memory, int iterations, int lanes) {
    var secret = password.getBytes(StandardCharsets.UTF_8);
    var hash = new byte[HASH_BYTES];
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt.readOnlyArray())
            .withMemoryAsKB(memory)
            .withIterations(iterations)
            .withParallelism(lanes)
            .build());
    places.acquireUninterruptibly();
    try {
      generator.generateBytes(secret, hash);
    } finally {
      places.release();
      Arrays.fill(secret, (byte) 0);
    }
    return Bytes.wrap(hash);
  }
}
