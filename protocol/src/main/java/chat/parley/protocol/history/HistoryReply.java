package chat.parley.protocol.history;

import chat.parley.protocol.MessageDelivery;
import java.util.List;

/**
 * The answer to one {@link HistoryRequest}.
 *
 * @see "docs/protocol.md, 5.3"
 * @since protocol 1
 */
public sealed interface HistoryReply {
  /**
   * Stored messages, newest first, as their senders sealed them.
   *
   * @param messages may be fewer than asked for also when there are more: a page ends where the
   *     payload would be over its limit
   * @param more whether older ones are left
   */
  record HistoryPage(List<MessageDelivery> messages, boolean more) implements HistoryReply {
    public HistoryPage {
      messages = List.copyOf(messages);
    }
  }

  /** No such conversation, or the caller is no member. */
  record UnknownConversation() implements HistoryReply {}
}
