package chat.parley.crypto.id;

import chat.parley.crypto.encoding.Bytes;

/**
 * Names a message: a UUIDv7 behind the type byte, made by the sending device.
 *
 * @param value the type byte {@link #TYPE}, then 16 bytes
 * @see "docs/encryption.md, 2"
 */
public record MessageId(Bytes value) implements Comparable<MessageId> {
  /** The type byte every value starts with. */
  public static final byte TYPE = 4;

  /** All zeros behind the type byte: "none" where a field is fixed. */
  public static final MessageId NONE = of(Bytes.zeros(TypedId.BODY));

  public MessageId {
    TypedId.check(value, TYPE);
  }

  /** The id with these 16 bytes behind the type byte. */
  public static MessageId of(Bytes body) {
    return new MessageId(TypedId.join(TYPE, body));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when {@code hex} is not such an id
   */
  public static MessageId fromHex(String hex) {
    return new MessageId(Bytes.fromHex(hex));
  }

  @Override
  public int compareTo(MessageId other) {
    return value.compareTo(other.value);
  }

  /** The whole id, type byte included, in hexadecimal: 34 characters. */
  @Override
  public String toString() {
    return value.toHex();
  }
}
