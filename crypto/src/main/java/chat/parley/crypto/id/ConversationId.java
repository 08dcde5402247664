package chat.parley.crypto.id;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hash;
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

  /**
   * The direct conversation of two accounts, in either order: derived, so that two people who open
   * it at once get the same one.
   */
  public static ConversationId direct(ServerId server, AccountId one, AccountId other) {
    var lower = one.compareTo(other) <= 0 ? one : other;
    var higher = lower.equals(one) ? other : one;
    return derived(
        CanonicalWriter.labelled(Label.DIRECT)
            .fixed(server.value())
            .fixed(lower.value())
            .fixed(higher.value())
            .toLabelled());
  }

  /** The conversation of an account with its own devices; derived. */
  public static ConversationId self(ServerId server, AccountId account) {
    return derived(
        CanonicalWriter.labelled(Label.SELF)
            .fixed(server.value())
            .fixed(account.value())
            .toLabelled());
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

  private static ConversationId derived(Labelled labelled) {
    return of(Hash.of(labelled).value().slice(0, TypedId.BODY));
  }
}
