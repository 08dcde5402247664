package chat.parley.crypto.epoch;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.DeviceCheck;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether an epoch is what its inputs make it. {@link #check} and {@link #follows} are for server
 * and client alike, {@link #current} and {@link #wraps} for the server. Number and link are judged
 * by {@code ChainRule}, two epochs of one number by {@link TieBreak}.
 *
 * <p>Thread: any; pure.
 *
 * @see "docs/encryption.md, 4, Checks"
 */
public final class EpochCheck {
  /** How far an epoch's time may be from the server's. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private EpochCheck() {}

  /**
   * Checks signer, inputs and the exact set of recipients.
   *
   * @param conversation the verified version the epoch names
   */
  public static Verdict check(
      SignedStatement<Epoch> signed, Conversation conversation, EpochEvidence evidence) {
    var core = signed.statement().core();
    return Verdict.require(
            core.conversationId().equals(conversation.conversationId())
                && core.conversationSeq() == conversation.seq()
                && core.conversation().equals(conversation.id()),
            Rejection.OTHER_CONVERSATION)
        .and(() -> InputCheck.check(core, conversation, evidence))
        .and(() -> creator(signed, evidence))
        .and(() -> RecipientCheck.check(core, conversation, evidence));
  }

  /**
   * Checks that nothing goes back behind {@code last}, the last valid epoch: conversation, root and
   * list versions, admin notices.
   */
  public static Verdict follows(EpochCore next, EpochCore last, EpochEvidence evidence) {
    return InputCheck.notBehind(next, last, evidence);
  }

  /** Checks that the epoch is of now and no input or key is older than the server's newest. */
  public static Verdict current(EpochCore core, EpochHeads heads, Instant now) {
    var skew = Duration.between(core.createdAt(), now).abs();
    return Verdict.require(skew.compareTo(CLOCK_SKEW) <= 0, Rejection.CLOCK_SKEW)
        .and(() -> HeadCheck.check(core, heads));
  }

  /** Checks that {@code wraps} are, in order, the ones the epoch names. */
  public static Verdict wraps(Epoch epoch, List<Bytes> wraps) {
    var hashes = wraps.stream().map(Hash::of).toList();
    return Verdict.require(hashes.equals(epoch.wraps()), Rejection.OTHER_WRAP);
  }

  private static Verdict creator(SignedStatement<Epoch> signed, EpochEvidence evidence) {
    var epoch = signed.statement();
    var signer = epoch.signer();
    var isInput =
        epoch.core().inputs().stream().anyMatch(input -> input.list().equals(signer.list()));
    return Verdict.require(isInput, Rejection.SIGNER_NOT_MEMBER)
        .and(
            () ->
                evidence
                    .deviceList(signer.list())
                    .map(list -> DeviceCheck.signer(signed, list))
                    .orElseGet(() -> Verdict.rejected(Rejection.INPUT_UNKNOWN)))
        .and(
            () ->
                Verdict.require(
                    epoch.indexOf(signer.accountId(), signer.deviceId()).isPresent(),
                    Rejection.CREATOR_NOT_RECIPIENT));
  }
}
