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
 * One sealed ephemeral frame: relayed, never stored, numbered or acknowledged.
 *
 * <p>Thread: any; immutable.
 *
 * @see "docs/encryption.md, 5, Ephemeral frames"
 */
public final class SealedEphemeral {
  private final Bytes wire;
  private final EphemeralHeader header;

  private SealedEphemeral(Bytes wire, EphemeralHeader header) {
    this.wire = wire;
    this.header = header;
  }

  /**
   * Parses the header; the rest stays where it is.
   *
   * @param wire kept, not copied
   * @throws chat.parley.crypto.encoding.MalformedException when it is no ephemeral frame
   */
  public static SealedEphemeral parse(Bytes wire) {
    return new SealedEphemeral(
        wire, SealedFrame.header(wire, EphemeralHeader.LENGTH, EphemeralHeader::read));
  }

  /** Puts a frame together and signs it as its device. */
  public static SealedEphemeral sign(
      EphemeralHeader header, Bytes ciphertext, Ed25519PrivateKey device) {
    var encoded = header.encoded();
    var signed = SealedFrame.signed(Label.EPHEMERAL, encoded, Hash.of(ciphertext));
    return parse(encoded.concat(ciphertext).concat(device.sign(signed)));
  }

  /** The whole frame. */
  public Bytes wire() {
    return wire;
  }

  /** Its readable part. */
  @Carries(EphemeralHeader.class)
  public EphemeralHeader header() {
    return header;
  }

  /** A copy of its sealed part. */
  @Sealed(Audience.CHAT)
  public Bytes ciphertext() {
    return wire.slice(EphemeralHeader.LENGTH, signatureFrom());
  }

  /** True when {@code device} signed it. */
  public boolean signedBy(Ed25519PublicKey device) {
    return device.verify(signed(), wire.slice(signatureFrom(), wire.length()));
  }

  private Labelled signed() {
    var ciphertext = Hash.of(wire, EphemeralHeader.LENGTH, signatureFrom());
    return SealedFrame.signed(Label.EPHEMERAL, wire.slice(0, EphemeralHeader.LENGTH), ciphertext);
  }

  private int signatureFrom() {
    return wire.length() - Ed25519PublicKey.SIGNATURE_LENGTH;
  }
}
