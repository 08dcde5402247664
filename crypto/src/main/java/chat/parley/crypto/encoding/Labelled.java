package chat.parley.crypto.encoding;

/**
 * The bytes of {@code enc(label, ...)}: what may be hashed, signed or used as key-derivation
 * context. Keys sign nothing else, so no signature can be taken for one of another purpose.
 *
 * <p>Layout: {@code u32 length of label | label | fields}.
 *
 * @see "docs/encryption.md, 2"
 */
public final class Labelled {
  private final Bytes bytes;

  Labelled(Bytes bytes) {
    this.bytes = bytes;
  }

  /** {@code enc(label)}: the label alone. */
  public static Labelled of(Label label) {
    return CanonicalWriter.labelled(label).toLabelled();
  }

  /** {@code enc(label, body)}: the label, then {@code body} as one variable field. */
  public static Labelled of(Label label, Bytes body) {
    return CanonicalWriter.labelled(label).bytes(body).toLabelled();
  }

  /** The encoding, label included. */
  public Bytes bytes() {
    return bytes;
  }
}
