package chat.parley.crypto.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sign.Ed25519PublicKey;

/**
 * What is left of a message without its ciphertext: proves who sent it and when, and nothing of
 * what it said. The echo a device gets of its own last message, and the tombstone of a deleted one.
 *
 * <p>Layout: {@code header (190) | H(ciphertext) (32) | signature (64)}.
 *
 * @param ciphertext hash of the ciphertext
 * @see "docs/encryption.md, 5, Gaps and Echo"
 */
public record MessageTrace(MessageHeader header, Hash ciphertext, Bytes signature) {
  /** Length of the encoding in bytes. */
  public static final int LENGTH =
      MessageHeader.LENGTH + Hash.LENGTH + Ed25519PublicKey.SIGNATURE_LENGTH;

  public MessageTrace {
    if (signature.length() != Ed25519PublicKey.SIGNATURE_LENGTH) {
      throw new IllegalArgumentException("a signature has 64 bytes");
    }
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws chat.parley.crypto.encoding.MalformedException when {@code encoded} is not that
   */
  public static MessageTrace decode(Bytes encoded) {
    return CanonicalReader.decode(encoded, LENGTH, MessageTrace::read);
  }

  /** The canonical bytes. */
  public Bytes encoded() {
    return header.encoded().concat(ciphertext.value()).concat(signature);
  }

  /** The message hash: what this device's next message names. */
  public Hash hash() {
    return Hash.of(signed());
  }

  /** True when {@code device} signed this message. */
  public boolean signedBy(Ed25519PublicKey device) {
    return device.verify(signed(), signature);
  }

  private Labelled signed() {
    return SealedFrame.signed(Label.MESSAGE, header.encoded(), ciphertext);
  }

  private static MessageTrace read(CanonicalReader reader) {
    return new MessageTrace(
        MessageHeader.read(reader),
        Hash.read(reader),
        reader.fixed(Ed25519PublicKey.SIGNATURE_LENGTH, signature -> signature));
  }
}
