package chat.parley.sealing.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.hash.Hash;
import chat.parley.sealing.aead.AesGcm;
import chat.parley.sealing.epoch.EpochKey;
import java.util.Arrays;

/** The key of one message: derived from epoch key, salt and header, used once. */
final class MessageCipher implements AutoCloseable {
  private final byte[] key;
  private final byte[] nonce;
  private final Bytes header;

  MessageCipher(EpochKey epoch, Label label, Bytes salt, Bytes header) {
    var info = CanonicalWriter.labelled(label).fixed(Hash.of(header).value()).toLabelled();
    var derived = epoch.derive(salt, info, AesGcm.KEY_LENGTH + AesGcm.NONCE_LENGTH);
    this.key = Arrays.copyOf(derived, AesGcm.KEY_LENGTH);
    this.nonce = Arrays.copyOfRange(derived, AesGcm.KEY_LENGTH, derived.length);
    this.header = header;
    Arrays.fill(derived, (byte) 0);
  }

  Bytes seal(PaddedBody body) {
    var padded = body.padded();
    try {
      return sealPadded(padded);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  Bytes sealPadded(byte[] padded) {
    return Bytes.wrap(AesGcm.seal(key, nonce, header, padded));
  }

  PaddedBody open(Bytes ciphertext) {
    var padded = AesGcm.open(key, nonce, header, ciphertext.readOnlyArray());
    try {
      return PaddedBody.unpad(padded);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
  }
}
