package chat.parley.crypto.epoch;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.StatementId;
import java.util.Comparator;

/**
 * Which of two valid epochs of one number wins, and who makes the first one: the creator whose name
 * is highest in unsigned UTF-8 order, then the highest device, then the lowest id. The loser stays
 * readable and is never sent in.
 *
 * @see "docs/encryption.md, 4, Tie-break"
 */
public final class TieBreak {
  /** Orders candidates from loser to winner. */
  public static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::creator)
          .thenComparing(Candidate::device)
          .thenComparing(Candidate::epoch, Comparator.reverseOrder());

  private TieBreak() {}

  /**
   * One of the epochs.
   *
   * @param creator name of the creator's account
   */
  public record Candidate(CanonicalName creator, DeviceId device, StatementId epoch) {}

  /** The one that is used. */
  public static Candidate winner(Candidate one, Candidate other) {
    return ORDER.compare(one, other) >= 0 ? one : other;
  }

  /** The person who makes the first epoch when both are there. */
  public static CanonicalName first(CanonicalName one, CanonicalName other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
