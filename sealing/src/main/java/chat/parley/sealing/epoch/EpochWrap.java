package chat.parley.sealing.epoch;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.Label;
import chat.parley.crypto.encoding.Labelled;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.KemPublicKey;
import chat.parley.crypto.statement.Recipient;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.wrap.KemPrivateKey;
import chat.parley.sealing.wrap.KeyWrap;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * One recipient's copy of an epoch key, bound to the epoch and to that recipient.
 *
 * <p>Errors: {@link UnopenableException} for any wrap that is not the one the epoch names, does not
 * open or holds another key than the epoch commits to; the fault is the creator's.
 *
 * @see "docs/encryption.md, 4"
 */
public final class EpochWrap {
  /** Length in bytes. */
  public static final int LENGTH = EpochKey.LENGTH + KeyWrap.OVERHEAD;

  private static final Labelled INFO = Labelled.of(Label.EPOCH_WRAP);

  private EpochWrap() {}

  /** Opens a device's own wrap. */
  public static EpochKey open(
      Epoch epoch, AccountId account, DeviceId device, KemPrivateKey key, Bytes wrap) {
    return open(epoch, epoch.indexOf(account, device), key, wrap);
  }

  /** Opens the wrap of an account's vault. */
  public static EpochKey openWithVault(
      Epoch epoch, AccountId account, KemPrivateKey vault, Bytes wrap) {
    return open(epoch, epoch.indexOfVault(account), vault, wrap);
  }

  static Bytes wrap(
      EpochCore core, Recipient recipient, KemPublicKey key, byte[] secret, SecureRandom random) {
    return KeyWrap.wrap(key, INFO, context(core, recipient), secret, random);
  }

  private static EpochKey open(Epoch epoch, OptionalInt index, KemPrivateKey key, Bytes wrap) {
    if (index.isEmpty()) {
      throw new UnopenableException("not a recipient of this epoch");
    }
    var recipient = epoch.core().recipients().get(index.getAsInt());
    if (!epoch.wraps().get(index.getAsInt()).equals(Hash.of(wrap))) {
      throw new UnopenableException("not the wrap this epoch names");
    }
    if (!recipient.key().equals(key.publicKey().hash())) {
      throw new UnopenableException("wrapped for another key of this recipient");
    }
    return committed(epoch.core(), unwrap(epoch.core(), recipient, key, wrap));
  }

  private static EpochKey unwrap(
      EpochCore core, Recipient recipient, KemPrivateKey key, Bytes wrap) {
    var secret = KeyWrap.unwrap(key, INFO, context(core, recipient), wrap, EpochKey.LENGTH);
    try {
      return EpochKey.fromBytes(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static EpochKey committed(EpochCore core, EpochKey key) {
    if (!key.commitment(core.conversationId(), core.n()).equals(core.keyCommit())) {
      key.close();
      throw new UnopenableException("not the key this epoch commits to");
    }
    return key;
  }

  private static Bytes context(EpochCore core, Recipient recipient) {
    return core.hash().value().concat(recipient.encoded());
  }
}
