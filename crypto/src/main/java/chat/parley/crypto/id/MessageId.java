package chat.parley.crypto.id;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import java.security.SecureRandom;
import java.time.Instant;

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

  /** Reads the 17 bytes of an id. */
  public static MessageId read(CanonicalReader reader) {
    return reader.fixed(1 + TypedId.BODY, MessageId::new);
  }

  /** A new id: a UUIDv7 (RFC 9562, 5.7) of {@code now}. */
  public static MessageId next(Instant now, SecureRandom random) {
    var octets = new byte[TypedId.BODY];
    random.nextBytes(octets);
    var millis = now.toEpochMilli();
    for (var i = 0; i < 6; i++) {
      octets[i] = (byte) (millis >>> (8 * (5 - i)));
    }
    octets[6] = (byte) ((octets[6] & 0x0f) | 0x70);
    octets[8] = (byte) ((octets[8] & 0x3f) | 0x80);
    return of(Bytes.wrap(octets));
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
