package chat.parley.protocol;

import java.util.List;

/**
 * A page of one's conversations.
 *
 * @param requestId the one of the request this answers
 * @param conversations in the order of their ids
 * @param more whether there is a next page
 * @see "docs/protocol.md, 4.2"
 * @since protocol 1
 */
public record ConversationPage(
    RequestId requestId, List<ConversationSummary> conversations, boolean more) implements Reply {
  public ConversationPage {
    conversations = List.copyOf(conversations);
  }
}
