package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.hash.Hash;

/**
 * An X-Wing public key of a device or a vault, as bytes: this module cannot wrap anything for it.
 *
 * @param value 1,216 bytes
 */
public record KemPublicKey(Bytes value) {
  /** Length in bytes. */
  public static final int LENGTH = 1216;

  public KemPublicKey {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("an X-Wing public key has 1216 bytes");
    }
  }

  /** Reads the 1,216 bytes. */
  public static KemPublicKey read(CanonicalReader reader) {
    return reader.fixed(LENGTH, KemPublicKey::new);
  }

  /** What a recipient list names it by. */
  public Hash hash() {
    return Hash.of(value);
  }
}
