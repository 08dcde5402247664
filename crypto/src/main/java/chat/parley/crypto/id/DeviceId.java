package chat.parley.crypto.id;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import java.security.SecureRandom;

/**
 * Names one installation of a client.
 *
 * @param value the type byte {@link #TYPE}, then 16 bytes
 * @see "docs/encryption.md, 2"
 */
public record DeviceId(Bytes value) implements Comparable<DeviceId> {
  /** The type byte every value starts with. */
  public static final byte TYPE = 2;

  /** All zeros behind the type byte: "none" where a field is fixed. */
  public static final DeviceId NONE = of(Bytes.zeros(TypedId.BODY));

  public DeviceId {
    TypedId.check(value, TYPE);
  }

  /** The id with these 16 bytes behind the type byte. */
  public static DeviceId of(Bytes body) {
    return new DeviceId(TypedId.join(TYPE, body));
  }

  /** Reads the 17 bytes of an id. */
  public static DeviceId read(CanonicalReader reader) {
    return reader.fixed(1 + TypedId.BODY, DeviceId::new);
  }

  /** A new random id. */
  public static DeviceId random(SecureRandom random) {
    return of(Bytes.random(random, TypedId.BODY));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when {@code hex} is not such an id
   */
  public static DeviceId fromHex(String hex) {
    return new DeviceId(Bytes.fromHex(hex));
  }

  @Override
  public int compareTo(DeviceId other) {
    return value.compareTo(other.value);
  }

  /** The whole id, type byte included, in hexadecimal: 34 characters. */
  @Override
  public String toString() {
    return value.toHex();
  }
}
