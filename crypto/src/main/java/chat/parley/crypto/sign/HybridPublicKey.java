package chat.parley.crypto.sign;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;

/**
 * The public half of an identity key: Ed25519 and ML-DSA-65 together. A signature counts only when
 * both of its halves verify.
 *
 * @param classical the Ed25519 half
 * @param postQuantum the ML-DSA-65 half (FIPS 204), 1,952 bytes
 */
public record HybridPublicKey(Ed25519PublicKey classical, Bytes postQuantum) {
  /** Length of the encoding in bytes: Ed25519, then ML-DSA-65. */
  public static final int LENGTH = Ed25519PublicKey.LENGTH + MlDsa65.PUBLIC_KEY_LENGTH;

  /** Length of a signature in bytes: Ed25519, then ML-DSA-65. */
  public static final int SIGNATURE_LENGTH =
      Ed25519PublicKey.SIGNATURE_LENGTH + MlDsa65.SIGNATURE_LENGTH;

  public HybridPublicKey {
    if (postQuantum.length() != MlDsa65.PUBLIC_KEY_LENGTH) {
      throw new IllegalArgumentException("not an ML-DSA-65 public key");
    }
  }

  /** Reads what {@link #encoded} wrote. */
  public static HybridPublicKey read(CanonicalReader reader) {
    return reader.fixed(LENGTH, HybridPublicKey::decode);
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException when {@code encoded} is not such a key
   */
  public static HybridPublicKey decode(Bytes encoded) {
    if (encoded.length() != LENGTH) {
      throw new IllegalArgumentException("not a hybrid public key");
    }
    return new HybridPublicKey(
        new Ed25519PublicKey(encoded.slice(0, Ed25519PublicKey.LENGTH)),
        encoded.slice(Ed25519PublicKey.LENGTH, LENGTH));
  }

  /** 1,984 bytes. */
  public Bytes encoded() {
    return classical.value().concat(postQuantum);
  }

  /** The fingerprint people compare and statements name. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(this);
  }

  /** True when both halves of {@code signature} are this key's; false for anything else. */
  public boolean verify(Label label, Bytes message, Bytes signature) {
    if (signature.length() != SIGNATURE_LENGTH) {
      return false;
    }
    var split = Ed25519PublicKey.SIGNATURE_LENGTH;
    return classical.verify(Labelled.of(label, message), signature.slice(0, split))
        && MlDsa65.verify(postQuantum, label, message, signature.slice(split, SIGNATURE_LENGTH));
  }
}
