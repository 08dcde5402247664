package chat.parley.sealing.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.sealing.aead.AesGcm;
import chat.parley.sealing.aead.SealingKey;
import java.security.SecureRandom;

/**
 * {@code LSK}: encrypts the values of a client's store, each bound to its place, so that nobody can
 * swap two of them.
 *
 * <p>Ownership: whoever holds it closes it. Thread: any, until closed.
 *
 * @see "docs/encryption.md, 1"
 */
public final class LocalStoreKey implements AutoCloseable {
  /** Length in bytes. */
  public static final int LENGTH = AesGcm.KEY_LENGTH;

  private final SealingKey key;

  private LocalStoreKey(SealingKey key) {
    this.key = key;
  }

  /** A new key. */
  public static LocalStoreKey generate(SecureRandom random) {
    var octets = new byte[LENGTH];
    random.nextBytes(octets);
    return new LocalStoreKey(SealingKey.takeOver(octets));
  }

  /**
   * The key that {@link #exportKey} gave.
   *
   * @param octets 32 bytes; copied, stay the caller's to wipe
   */
  public static LocalStoreKey fromBytes(byte[] octets) {
    return new LocalStoreKey(SealingKey.takeOver(octets.clone()));
  }

  /** Seals a value; {@code plaintext} stays the caller's to wipe. */
  public Bytes seal(ColumnPlace place, byte[] plaintext, SecureRandom random) {
    return key.seal(context(place), plaintext, random);
  }

  /**
   * Opens a value of the same place; the result is the caller's to wipe.
   *
   * @throws chat.parley.sealing.UnopenableException when it was changed, moved or sealed by another
   *     key
   */
  public byte[] open(ColumnPlace place, Bytes sealed) {
    return key.open(context(place), sealed);
  }

  /** A copy of the key for the caller to store and wipe. */
  public byte[] exportKey() {
    return key.exportKey();
  }

  @Override
  public void close() {
    key.close();
  }

  private static Labelled context(ColumnPlace place) {
    return CanonicalWriter.labelled(Label.LOCAL_STORE)
        .text(place.table())
        .text(place.column())
        .bytes(place.row())
        .toLabelled();
  }
}
