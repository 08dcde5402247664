package chat.parley.crypto.id;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;

/**
 * Names a server: the first 16 bytes of the fingerprint of its first identity key, so no other
 * server can claim it and a rotation of that key does not change it.
 *
 * @param value 16 bytes, without a type byte
 * @see "docs/encryption.md, 1"
 */
public record ServerId(Bytes value) {
  /** Length in bytes. */
  public static final int LENGTH = 16;

  public ServerId {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("a server id has 16 bytes");
    }
  }

  /** Reads the 16 bytes. */
  public static ServerId read(CanonicalReader reader) {
    return reader.fixed(LENGTH, ServerId::new);
  }

  @Override
  public String toString() {
    return value.toHex();
  }
}
