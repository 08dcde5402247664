package chat.parley.crypto.message;

import chat.parley.crypto.epoch.EpochEvidence;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Ed25519PublicKey;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a message is from a device that may write in its epoch: a device recipient of it, signing
 * with the key of the epoch's own input list. Receivers ask this before they decrypt.
 *
 * @see "docs/encryption.md, 5, Receiver order"
 */
public final class SenderCheck {
  private final SignedStatement<Epoch> epoch;
  private final EpochEvidence evidence;

  /**
   * A check for one verified epoch.
   *
   * @param evidence knows the epoch's input lists
   */
  public SenderCheck(SignedStatement<Epoch> epoch, EpochEvidence evidence) {
    this.epoch = epoch;
    this.evidence = evidence;
  }

  /** Checks a message. */
  public Verdict check(SealedMessage message) {
    var header = message.header();
    var inEpoch =
        header.epoch().equals(epoch.id())
            && header.epochNumber() == epoch.statement().number()
            && header.conversationId().equals(epoch.statement().conversationId());
    return Verdict.require(inEpoch, Rejection.OTHER_EPOCH)
        .and(() -> signed(header.sender(), header.device(), message::signedBy));
  }

  /** Checks an ephemeral frame. */
  public Verdict check(SealedEphemeral frame) {
    var header = frame.header();
    var inEpoch =
        header.epoch().equals(epoch.id())
            && header.epochNumber() == epoch.statement().number()
            && header.conversationId().equals(epoch.statement().conversationId());
    return Verdict.require(inEpoch, Rejection.OTHER_EPOCH)
        .and(() -> signed(header.sender(), header.device(), frame::signedBy));
  }

  private Verdict signed(AccountId account, DeviceId device, Predicate<Ed25519PublicKey> signedBy) {
    if (epoch.statement().indexOf(account, device).isEmpty()) {
      return Verdict.rejected(Rejection.SENDER_NOT_RECIPIENT);
    }
    return key(account, device)
        .map(key -> Verdict.require(signedBy.test(key), Rejection.BAD_SIGNATURE))
        .orElseGet(() -> Verdict.rejected(Rejection.INPUT_UNKNOWN));
  }

  private Optional<Ed25519PublicKey> key(AccountId account, DeviceId device) {
    return epoch.statement().core().inputs().stream()
        .filter(input -> input.accountId().equals(account))
        .findAny()
        .flatMap(input -> evidence.deviceList(input.list()))
        .flatMap(list -> list.device(device))
        .map(ListedDevice::key);
  }
}
