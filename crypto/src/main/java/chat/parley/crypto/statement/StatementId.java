package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hash;

/**
 * Names a statement: {@code H(enc(label, body))}.
 *
 * @param value 32 bytes
 */
public record StatementId(Bytes value) implements Comparable<StatementId> {
  /** Length in bytes. */
  public static final int LENGTH = Hash.LENGTH;

  /** 32 zero bytes: "none" where a field is fixed. */
  public static final StatementId NONE = new StatementId(Bytes.zeros(LENGTH));

  public StatementId {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("a statement id has 32 bytes");
    }
  }

  static StatementId of(StatementType type, Bytes body) {
    return new StatementId(Hash.of(Labelled.of(type.label(), body)).value());
  }

  /** Reads the 32 bytes. */
  public static StatementId read(CanonicalReader reader) {
    return reader.fixed(LENGTH, StatementId::new);
  }

  /** Reads what {@link #toString} wrote. */
  public static StatementId fromHex(String hex) {
    return new StatementId(Bytes.fromHex(hex));
  }

  @Override
  public int compareTo(StatementId other) {
    return value.compareTo(other.value);
  }

  /** Hexadecimal, 64 characters. */
  @Override
  public String toString() {
    return value.toHex();
  }
}
