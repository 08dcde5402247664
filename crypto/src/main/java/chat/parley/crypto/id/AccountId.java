package chat.parley.crypto.id;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import java.security.SecureRandom;

/**
 * Names an account; the same for ever, also when its owner's keys change.
 *
 * @param value the type byte {@link #TYPE}, then 16 bytes
 * @see "docs/encryption.md, 2"
 */
public record AccountId(Bytes value) implements Comparable<AccountId> {
  /** The type byte every value starts with. */
  public static final byte TYPE = 1;

  /** All zeros behind the type byte: "none" where a field is fixed. */
  public static final AccountId NONE = of(Bytes.zeros(TypedId.BODY));

  public AccountId {
    TypedId.check(value, TYPE);
  }

  /** The id with these 16 bytes behind the type byte. */
  public static AccountId of(Bytes body) {
    return new AccountId(TypedId.join(TYPE, body));
  }

  /** Reads the 17 bytes of an id. */
  public static AccountId read(CanonicalReader reader) {
    return reader.fixed(1 + TypedId.BODY, AccountId::new);
  }

  /** A new random id. */
  public static AccountId random(SecureRandom random) {
    return of(Bytes.random(random, TypedId.BODY));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when {@code hex} is not such an id
   */
  public static AccountId fromHex(String hex) {
    return new AccountId(Bytes.fromHex(hex));
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  /** The whole id, type byte included, in hexadecimal: 34 characters. */
  @Override
  public String toString() {
    return value.toHex();
  }
}
