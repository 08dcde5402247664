package chat.parley.crypto.id;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import java.security.SecureRandom;

/**
 * Names a conversation; random for groups, derived for direct and self conversations.
 *
 * @param value the type byte {@link #TYPE}, then 16 bytes
 * @see "docs/encryption.md, 2"
 */
public record ConversationId(Bytes value) implements Comparable<ConversationId> {
  /** The type byte every value starts with. */
  public static final byte TYPE = 3;

  /** All zeros behind the type byte: "none" where a field is fixed. */
  public static final ConversationId NONE = of(Bytes.zeros(TypedId.BODY));

  public ConversationId {
    TypedId.check(value, TYPE);
  }

  /** The id with these 16 bytes behind the type byte. */
  public static ConversationId of(Bytes body) {
    return new ConversationId(TypedId.join(TYPE, body));
  }

  /** Reads the 17 bytes of an id. */
  public static ConversationId read(CanonicalReader reader) {
    return reader.fixed(1 + TypedId.BODY, ConversationId::new);
  }

  /** A new random id. */
  public static ConversationId random(SecureRandom random) {
    return of(Bytes.random(random, TypedId.BODY));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when {@code hex} is not such an id
   */
  public static ConversationId fromHex(String hex) {
    return new ConversationId(Bytes.fromHex(hex));
  }

  @Override
  public int compareTo(ConversationId other) {
    return value.compareTo(other.value);
  }

  /** The whole id, type byte included, in hexadecimal: 34 characters. */
  @Override
  public String toString() {
    return value.toHex();
  }
}
