package chat.parley.crypto.login;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;

/**
 * Cost of Argon2id (RFC 9106, version 0x13) for one account.
 *
 * @param memoryKiB memory in KiB
 * @param iterations passes over it
 * @param parallelism lanes
 * @see "docs/encryption.md, 6"
 */
public record KdfParameters(int memoryKiB, int iterations, int parallelism) {
  /** What new accounts use, and the least a client derives with. */
  public static final KdfParameters FLOOR = new KdfParameters(128 * 1024, 3, 4);

  /** The most a client derives with, so that a server cannot exhaust it. */
  public static final KdfParameters CEILING = new KdfParameters(1024 * 1024, 10, 4);

  private static final int ENCODED_LENGTH = 12;

  public KdfParameters {
    if (memoryKiB < 1 || iterations < 1 || parallelism < 1) {
      throw new IllegalArgumentException("derivation costs are positive");
    }
  }

  /** True between floor and ceiling; a client must not derive with anything else. */
  public boolean acceptable() {
    return memoryKiB >= FLOOR.memoryKiB
        && memoryKiB <= CEILING.memoryKiB
        && iterations >= FLOOR.iterations
        && iterations <= CEILING.iterations
        && parallelism == FLOOR.parallelism;
  }

  /** 12 bytes: memory, iterations, parallelism. */
  public Bytes encoded() {
    return CanonicalWriter.create().u32(memoryKiB).u32(iterations).u32(parallelism).toBytes();
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws chat.parley.crypto.encoding.MalformedException when {@code encoded} is not that
   */
  public static KdfParameters decode(Bytes encoded) {
    return CanonicalReader.decode(encoded, ENCODED_LENGTH, KdfParameters::read);
  }

  /** Reads what {@link #encoded} wrote. */
  public static KdfParameters read(CanonicalReader reader) {
    return new KdfParameters(reader.u32(), reader.u32(), reader.u32());
  }
}
