package chat.parley.crypto.login;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;

/**
 * Everything a login signs. Naming the pinned server and the TLS leaf makes relaying useless.
 *
 * @param serverIdentity fingerprint of the pinned server identity
 * @param leaf hash of the TLS leaf's SubjectPublicKeyInfo (DER), as each side sees it
 * @param device {@link DeviceId#NONE} unless {@code method} is {@link LoginMethod#DEVICE}
 * @param clientNonce 32 bytes
 * @param serverNonce 32 bytes
 * @param parameters {@link KdfParameters#encoded}; empty for {@link LoginMethod#DEVICE}
 * @param salt the {@link ServedSalt}'s bytes; empty for {@link LoginMethod#DEVICE}
 * @see "docs/encryption.md, 6, Login"
 */
public record LoginTranscript(
    LoginMethod method,
    Fingerprint serverIdentity,
    Hash leaf,
    CanonicalName name,
    DeviceId device,
    Bytes clientNonce,
    Bytes serverNonce,
    Bytes parameters,
    Bytes salt) {
  /** Length of each nonce in bytes. */
  public static final int NONCE_LENGTH = 32;

  public LoginTranscript {
    if (clientNonce.length() != NONCE_LENGTH || serverNonce.length() != NONCE_LENGTH) {
      throw new IllegalArgumentException("a login nonce has 32 bytes");
    }
    var byDevice = method == LoginMethod.DEVICE;
    if (byDevice == device.equals(DeviceId.NONE)) {
      throw new IllegalArgumentException("a device is named by a device login and by no other");
    }
    if (byDevice != parameters.isEmpty() || byDevice != salt.isEmpty()) {
      throw new IllegalArgumentException("a device login derives nothing, every other one does");
    }
  }

  /** What the login key or device key signs. */
  public Labelled signed() {
    return CanonicalWriter.labelled(Label.LOGIN)
        .u8(method.code())
        .fixed(serverIdentity.value())
        .fixed(leaf.value())
        .text(name.value())
        .fixed(device.value())
        .fixed(clientNonce)
        .fixed(serverNonce)
        .bytes(parameters)
        .bytes(salt)
        .toLabelled();
  }
}
