package chat.parley.server.log;

import chat.parley.crypto.id.AccountId;
import chat.parley.protocol.RefusalCode;
import java.time.Instant;
import java.util.Set;

/** What became of a message. */
public sealed interface AppendOutcome {
  /**
   * It is durable.
   *
   * @param sequence its number in the conversation
   * @param members whose devices it is for
   */
  record Stored(long sequence, Instant storedAt, Set<AccountId> members) implements AppendOutcome {}

  /** It was durable already, under this sequence; nobody needs to be told again. */
  record Known(long sequence, Instant storedAt) implements AppendOutcome {}

  /**
   * It was not stored.
   *
   * @param code {@code UNKNOWN_CONVERSATION}, {@code EPOCH_STALE} or {@code OUT_OF_ORDER}
   */
  record Refused(RefusalCode code) implements AppendOutcome {}
}
