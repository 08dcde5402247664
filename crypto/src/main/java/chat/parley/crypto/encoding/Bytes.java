package chat.parley.crypto.encoding;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An immutable byte string with value equality, for records that would otherwise hold a {@code
 * byte[]}. Its {@link #toString} shows the length only, so that no content reaches a log by
 * accident. Not for private keys: those live in types that can be wiped.
 *
 * <p>Thread: any; immutable.
 */
public final class Bytes implements Comparable<Bytes> {
  private static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] octets;

  private Bytes(byte[] octets) {
    this.octets = octets;
  }

  /** The empty byte string. */
  public static Bytes empty() {
    return EMPTY;
  }

  /** A byte string holding a copy of {@code octets}. */
  public static Bytes copyOf(byte[] octets) {
    return octets.length == 0 ? EMPTY : new Bytes(octets.clone());
  }

  /**
   * A byte string that takes {@code octets} over without a copy, for the hot path.
   *
   * @param octets owned by the result from now on; the caller must not touch it again
   */
  public static Bytes wrap(byte[] octets) {
    return octets.length == 0 ? EMPTY : new Bytes(octets);
  }

  /** {@code length} zero bytes. */
  public static Bytes zeros(int length) {
    return wrap(new byte[length]);
  }

  /** {@code length} random bytes that are no secret: ids, nonces, salts. */
  public static Bytes random(SecureRandom random, int length) {
    var octets = new byte[length];
    random.nextBytes(octets);
    return wrap(octets);
  }

  /**
   * Reads lower- or upper-case hexadecimal.
   *
   * @throws IllegalArgumentException when {@code hex} is not pairs of hexadecimal digits
   */
  public static Bytes fromHex(String hex) {
    return wrap(HexFormat.of().parseHex(hex));
  }

  /** Length in bytes. */
  public int length() {
    return octets.length;
  }

  /** True when there is no byte in it. */
  public boolean isEmpty() {
    return octets.length == 0;
  }

  /** The byte at {@code index}, counted from 0. */
  public byte at(int index) {
    return octets[index];
  }

  /** A copy of the bytes, the caller's own. */
  public byte[] toArray() {
    return octets.clone();
  }

  /**
   * The array itself, without a copy, for reading only: hashing, verifying, writing to a socket or
   * a store. Whoever writes to it breaks every holder of this value.
   */
  public byte[] readOnlyArray() {
    return octets;
  }

  /** The bytes from {@code from} (inclusive) to {@code to} (exclusive). */
  public Bytes slice(int from, int to) {
    return wrap(Arrays.copyOfRange(octets, from, to));
  }

  /** These bytes, then those of {@code next}. */
  public Bytes concat(Bytes next) {
    var joined = Arrays.copyOf(octets, octets.length + next.octets.length);
    System.arraycopy(next.octets, 0, joined, octets.length, next.octets.length);
    return wrap(joined);
  }

  /** Lower-case hexadecimal. */
  public String toHex() {
    return HexFormat.of().formatHex(octets);
  }

  /** Unsigned lexicographic order, as sorted lists in canonical encoding need it. */
  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(octets, other.octets);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  @Override
  public String toString() {
    return "Bytes[" + octets.length + "]";
  }
}
