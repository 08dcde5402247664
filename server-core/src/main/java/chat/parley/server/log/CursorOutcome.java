package chat.parley.server.log;

import chat.parley.crypto.id.AccountId;
import java.util.Set;

/** What became of a cursor. */
public sealed interface CursorOutcome {
  /**
   * It moved.
   *
   * @param sequence where it is now
   * @param members whom it concerns
   */
  record Advanced(long sequence, Set<AccountId> members) implements CursorOutcome {}

  /** It was there already, or further. */
  record Unchanged() implements CursorOutcome {}

  /** There is no such conversation, or the account is no member. */
  record UnknownConversation() implements CursorOutcome {}

  /** The conversation is not that long. */
  record BeyondEnd() implements CursorOutcome {}
}
