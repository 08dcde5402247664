package chat.parley.crypto.hash;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.Labelled;

/**
 * A SHA-256 value: {@code H(...)} of the encryption document.
 *
 * @param value 32 bytes
 */
public record Hash(Bytes value) implements Comparable<Hash> {
  /** Length in bytes. */
  public static final int LENGTH = 32;

  /** 32 zero bytes: "none" where a field is fixed. */
  public static final Hash NONE = new Hash(Bytes.zeros(LENGTH));

  public Hash {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("a SHA-256 hash has 32 bytes");
    }
  }

  /** The hash of a labelled encoding. */
  public static Hash of(Labelled labelled) {
    return of(labelled.bytes());
  }

  /** The hash of plain bytes: a public key, a ciphertext, a wrap. */
  public static Hash of(Bytes content) {
    return of(content, 0, content.length());
  }

  /** The hash of the bytes from {@code from} to {@code to}, without copying them. */
  public static Hash of(Bytes content, int from, int to) {
    var digest = Digests.sha256();
    digest.update(content.readOnlyArray(), from, to - from);
    return new Hash(Bytes.wrap(digest.digest()));
  }

  /** Reads the 32 bytes. */
  public static Hash read(CanonicalReader reader) {
    return reader.fixed(LENGTH, Hash::new);
  }

  @Override
  public int compareTo(Hash other) {
    return value.compareTo(other.value);
  }

  /** Hexadecimal, 64 characters. */
  @Override
  public String toString() {
    return value.toHex();
  }
}
