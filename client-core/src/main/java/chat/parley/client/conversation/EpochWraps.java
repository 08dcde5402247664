package chat.parley.client.conversation;

import chat.parley.client.account.Device;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.Recipient;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.epoch.EpochKey;
import chat.parley.sealing.epoch.EpochWrap;
import chat.parley.sealing.vault.HistoryKeys;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two ways to an epoch's key: the wrap for this device, and the one for the account's vault.
 * Thread: the client's. Errors: {@link UnopenableException} for a wrap that does not open.
 */
final class EpochWraps {
  private static final Logger LOG = LoggerFactory.getLogger(EpochWraps.class);

  private final Device device;

  EpochWraps(Device device) {
    this.device = device;
  }

  /** With the key of this device; empty when there is no wrap for it. */
  Optional<EpochKey> asDevice(Epoch epoch, Bytes wrap) {
    var identity = device.identity();
    var index = epoch.indexOf(identity.account(), identity.device());
    if (index.isEmpty() || !isNamed(epoch, index.getAsInt(), wrap)) {
      return Optional.empty();
    }
    var recipient = (Recipient.Device) epoch.core().recipients().get(index.getAsInt());
    try (var kem = device.kem(recipient.kem()).orElseThrow(() -> noKey(recipient))) {
      return Optional.of(EpochWrap.open(epoch, identity.account(), identity.device(), kem, wrap));
    }
  }

  /** With the account's vault; empty when there is no wrap for it. */
  Optional<EpochKey> asVault(Epoch epoch, HistoryKeys vault, Bytes wrap) {
    var account = device.identity().account();
    var index = epoch.indexOfVault(account);
    if (index.isEmpty() || !isNamed(epoch, index.getAsInt(), wrap)) {
      return Optional.empty();
    }
    var recipient = (Recipient.Vault) epoch.core().recipients().get(index.getAsInt());
    return vault
        .of(recipient.generation())
        .map(key -> EpochWrap.openWithVault(epoch, account, key, wrap));
  }

  /** A wrap the creator did not name says nothing of the creator: the server mixed it up. */
  private static boolean isNamed(Epoch epoch, int index, Bytes wrap) {
    var named = epoch.wraps().get(index).equals(Hash.of(wrap));
    if (!named && !wrap.isEmpty()) {
      LOG.warn("epoch {} of {}: not its wrap", epoch.number(), epoch.conversationId());
    }
    return named;
  }

  private static UnopenableException noKey(Recipient.Device recipient) {
    return new UnopenableException("wrapped for key %d".formatted(recipient.kem()));
  }
}
