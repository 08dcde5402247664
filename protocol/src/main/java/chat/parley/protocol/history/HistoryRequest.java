package chat.parley.protocol.history;

import chat.parley.crypto.id.ConversationId;
import chat.parley.protocol.FrameLimits;

/**
 * What a client asks of a conversation's past; answered by one {@link HistoryReply}.
 *
 * @see "docs/protocol.md, 5.3"
 * @since protocol 1
 */
public sealed interface HistoryRequest {
  /**
   * Asks for stored messages below a sequence, newest first. Answered by {@link
   * HistoryReply.HistoryPage}, or by {@link HistoryReply.UnknownConversation}.
   *
   * @param beforeSequence only messages with a lower one; {@link Long#MAX_VALUE} for the newest
   * @param limit 1 to {@link FrameLimits#PAGE}
   */
  record Page(ConversationId conversation, long beforeSequence, int limit)
      implements HistoryRequest {
    public Page {
      if (beforeSequence < 1) {
        throw new IllegalArgumentException("sequences start at 1");
      }
      if (limit < 1 || limit > FrameLimits.PAGE.amount()) {
        throw new IllegalArgumentException("a page has 1 to 200 messages");
      }
    }
  }
}
