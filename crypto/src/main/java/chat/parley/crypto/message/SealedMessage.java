package chat.parley.crypto.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.sight.Sealed;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.sign.Ed25519PublicKey;

/**
 * One sealed message as sent, stored and delivered: the same bytes everywhere. The server parses
 * the header once, copies nothing else and checks no signature; receivers do.
 *
 * <p>Thread: any; immutable.
 *
 * @see "docs/encryption.md, 5"
 */
public final class SealedMessage {
  /** The longest message on the wire, in bytes. */
  public static final int MAX_LENGTH = SealedFrame.MAX_LENGTH;

  private final Bytes wire;
  private final MessageHeader header;

  private SealedMessage(Bytes wire, MessageHeader header) {
    this.wire = wire;
    this.header = header;
  }

  /**
   * Parses the header of a message; the rest stays where it is.
   *
   * @param wire kept, not copied
   * @throws chat.parley.crypto.encoding.MalformedException when it is no message
   */
  public static SealedMessage parse(Bytes wire) {
    return new SealedMessage(
        wire, SealedFrame.header(wire, MessageHeader.LENGTH, MessageHeader::read));
  }

  /** Puts a message together and signs it as its device. */
  public static SealedMessage sign(
      MessageHeader header, Bytes ciphertext, Ed25519PrivateKey device) {
    var encoded = header.encoded();
    var signed = SealedFrame.signed(Label.MESSAGE, encoded, Hash.of(ciphertext));
    return parse(encoded.concat(ciphertext).concat(device.sign(signed)));
  }

  /** The whole message. */
  public Bytes wire() {
    return wire;
  }

  /** Its readable part. */
  public MessageHeader header() {
    return header;
  }

  /** A copy of its sealed part. */
  @Sealed(Audience.CHAT)
  public Bytes ciphertext() {
    return wire.slice(MessageHeader.LENGTH, signatureFrom());
  }

  /** The message hash: what this device's next message names. Hashes the ciphertext each time. */
  public Hash hash() {
    return Hash.of(signed());
  }

  /** True when {@code device} signed it. */
  public boolean signedBy(Ed25519PublicKey device) {
    return device.verify(signed(), signature());
  }

  /** What stays of it without its ciphertext. */
  @Carries(MessageTrace.class)
  public MessageTrace trace() {
    return new MessageTrace(header, ciphertextHash(), signature());
  }

  /** Sender, sequence and length. */
  @Override
  public String toString() {
    return "message %s, %d bytes".formatted(header.messageId(), wire.length());
  }

  private Labelled signed() {
    return SealedFrame.signed(Label.MESSAGE, wire.slice(0, MessageHeader.LENGTH), ciphertextHash());
  }

  private Hash ciphertextHash() {
    return Hash.of(wire, MessageHeader.LENGTH, signatureFrom());
  }

  private Bytes signature() {
    return wire.slice(signatureFrom(), wire.length());
  }

  private int signatureFrom() {
    return wire.length() - Ed25519PublicKey.SIGNATURE_LENGTH;
  }
}
