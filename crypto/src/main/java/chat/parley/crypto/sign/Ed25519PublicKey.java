package chat.parley.crypto.sign;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.Labelled;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The public half of a device, login or identity key.
 *
 * @param value 32 bytes: a canonically encoded point that is not of low order
 */
public record Ed25519PublicKey(Bytes value) {
  /** Length in bytes. */
  public static final int LENGTH = Ed25519.PUBLIC_KEY_SIZE;

  /** Length of a signature in bytes. */
  public static final int SIGNATURE_LENGTH = Ed25519.SIGNATURE_SIZE;

  public Ed25519PublicKey {
    if (value.length() != LENGTH || !Ed25519.validatePublicKeyPartial(value.readOnlyArray(), 0)) {
      throw new IllegalArgumentException("not an Ed25519 public key");
    }
  }

  /** Reads the 32 bytes. */
  public static Ed25519PublicKey read(CanonicalReader reader) {
    return reader.fixed(LENGTH, Ed25519PublicKey::new);
  }

  /** True when {@code signature} is this key's over {@code signed}; false for anything else. */
  public boolean verify(Labelled signed, Bytes signature) {
    return verify(signed.bytes(), signature);
  }

  boolean verify(Bytes message, Bytes signature) {
    if (signature.length() != SIGNATURE_LENGTH) {
      return false;
    }
    var octets = message.readOnlyArray();
    return new Ed25519PublicKeyParameters(value.readOnlyArray())
        .verify(
            Ed25519.Algorithm.Ed25519,
            null,
            octets,
            0,
            octets.length,
            signature.readOnlyArray(),
            0);
  }
}
