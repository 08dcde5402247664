package chat.parley.sealing.epoch;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.epoch.KeyCommitment;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.hash.Hkdf;
import chat.parley.crypto.id.ConversationId;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The key {@code EK} of one epoch: 32 random bytes, chained to no other.
 *
 * <p>Ownership: whoever holds it closes it. Thread: any, until closed.
 */
public final class EpochKey implements AutoCloseable {
  /** Length in bytes. */
  public static final int LENGTH = 32;

  private final byte[] key;
  private volatile boolean closed;

  private EpochKey(byte[] key) {
    this.key = key;
  }

  /** A new key. */
  public static EpochKey generate(SecureRandom random) {
    var key = new byte[LENGTH];
    random.nextBytes(key);
    return new EpochKey(key);
  }

  /**
   * The key that {@link #exportKey} gave.
   *
   * @param octets 32 bytes; copied, stay the caller's to wipe
   */
  public static EpochKey fromBytes(byte[] octets) {
    if (octets.length != LENGTH) {
      throw new IllegalArgumentException("an epoch key has 32 bytes");
    }
    return new EpochKey(octets.clone());
  }

  /** {@code keyCommit}: the same for all recipients, so nobody hands out two keys. */
  public Hash commitment(ConversationId conversation, long n) {
    return new Hash(Bytes.wrap(Hkdf.derive(octets(), KeyCommitment.info(conversation, n))));
  }

  /** Key material for one message; the caller wipes it. */
  public byte[] derive(Bytes salt, Labelled info, int length) {
    return Hkdf.derive(octets(), salt, info, length);
  }

  /** A copy of the key for the caller to store or wrap, and wipe. */
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
