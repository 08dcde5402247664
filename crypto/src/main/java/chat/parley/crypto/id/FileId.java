package chat.parley.crypto.id;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;

/**
 * Names an attached file.
 *
 * @param value the type byte {@link #TYPE}, then 16 bytes
 * @see "docs/encryption.md, 2"
 */
public record FileId(Bytes value) implements Comparable<FileId> {
  /** The type byte every value starts with. */
  public static final byte TYPE = 5;

  /** All zeros behind the type byte: "none" where a field is fixed. */
  public static final FileId NONE = of(Bytes.zeros(TypedId.BODY));

  public FileId {
    TypedId.check(value, TYPE);
  }

  /** The id with these 16 bytes behind the type byte. */
  public static FileId of(Bytes body) {
    return new FileId(TypedId.join(TYPE, body));
  }

  /** Reads the 17 bytes of an id. */
  public static FileId read(CanonicalReader reader) {
    return reader.fixed(1 + TypedId.BODY, FileId::new);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when {@code hex} is not such an id
   */
  public static FileId fromHex(String hex) {
    return new FileId(Bytes.fromHex(hex));
  }

  @Override
  public int compareTo(FileId other) {
    return value.compareTo(other.value);
  }

  /** The whole id, type byte included, in hexadecimal: 34 characters. */
  @Override
  public String toString() {
    return value.toHex();
  }
}
