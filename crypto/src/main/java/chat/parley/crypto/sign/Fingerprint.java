package chat.parley.crypto.sign;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ServerId;

/**
 * {@code FP} of an identity key: what pins, members and statements name it by.
 *
 * @param value 32 bytes
 * @see "docs/encryption.md, 1 and 7"
 */
public record Fingerprint(Bytes value) implements Comparable<Fingerprint> {
  /** Length in bytes. */
  public static final int LENGTH = 32;

  private static final int GROUPS = 8;

  public Fingerprint {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("a fingerprint has 32 bytes");
    }
  }

  static Fingerprint of(HybridPublicKey key) {
    var encoded =
        CanonicalWriter.labelled(Label.FINGERPRINT)
            .fixed(key.classical().value())
            .fixed(key.postQuantum())
            .toLabelled();
    return new Fingerprint(Hash.of(encoded).value());
  }

  /** Reads the 32 bytes. */
  public static Fingerprint read(CanonicalReader reader) {
    return reader.fixed(LENGTH, Fingerprint::new);
  }

  /** The id of the server whose first identity key has this fingerprint. */
  public ServerId serverId() {
    return new ServerId(value.slice(0, ServerId.LENGTH));
  }

  /** The form people read and type: 8 groups of 5 digits, one blank between groups. */
  public String digits() {
    return DigitGroups.of(Labelled.of(Label.FINGERPRINT_DIGITS, value), GROUPS);
  }

  /** True when a person typed {@link #digits}; blanks and hyphens are ignored. */
  public boolean matches(String typed) {
    return DigitGroups.bare(typed).equals(DigitGroups.bare(digits()));
  }

  @Override
  public int compareTo(Fingerprint other) {
    return value.compareTo(other.value);
  }

  /** Hexadecimal, 64 characters. */
  @Override
  public String toString() {
    return value.toHex();
  }
}
