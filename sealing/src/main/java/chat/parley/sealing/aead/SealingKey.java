package chat.parley.sealing.aead;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.sealing.UnopenableException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A 32-byte key that seals with a random nonce: {@code S(key, label, x)} of the encryption
 * document.
 *
 * <p>Layout of what it seals: {@code nonce (12) | ciphertext | tag (16)}. Ownership: whoever holds
 * it closes it. Thread: any, until closed.
 */
public final class SealingKey implements AutoCloseable {
  private static final int OVERHEAD = AesGcm.NONCE_LENGTH + AesGcm.TAG_LENGTH;

  private final byte[] key;
  private volatile boolean closed;

  private SealingKey(byte[] key) {
    this.key = key;
  }

  /**
   * A key over {@code octets}.
   *
   * @param octets 32 bytes; taken over and wiped with the key
   */
  public static SealingKey takeOver(byte[] octets) {
    if (octets.length != AesGcm.KEY_LENGTH) {
      throw new IllegalArgumentException("a sealing key has 32 bytes");
    }
    return new SealingKey(octets);
  }

  /** Seals {@code plaintext}, which stays the caller's to wipe. */
  public Bytes seal(Labelled context, byte[] plaintext, SecureRandom random) {
    var nonce = new byte[AesGcm.NONCE_LENGTH];
    random.nextBytes(nonce);
    var sealed = AesGcm.seal(octets(), nonce, context.bytes(), plaintext);
    return Bytes.wrap(nonce).concat(Bytes.wrap(sealed));
  }

  /**
   * Opens what {@link #seal} made in the same context; the result is the caller's to wipe.
   *
   * @throws UnopenableException when it is anything else
   */
  public byte[] open(Labelled context, Bytes sealed) {
    if (sealed.length() < OVERHEAD) {
      throw new UnopenableException("shorter than nonce and tag");
    }
    var octets = sealed.readOnlyArray();
    var nonce = Arrays.copyOf(octets, AesGcm.NONCE_LENGTH);
    var rest = Arrays.copyOfRange(octets, AesGcm.NONCE_LENGTH, octets.length);
    return AesGcm.open(octets(), nonce, context.bytes(), rest);
  }

  /** A copy of the key for the caller to store and wipe. */
  public byte[] exportKey() {
    return octets().clone();
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(key, (byte) 0);
  }

  private byte[] octets() {
    if (closed) {
      throw new IllegalStateException("this key has been wiped");
    }
    return key;
  }
}
