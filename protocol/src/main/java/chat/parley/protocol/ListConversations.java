package chat.parley.protocol;

import chat.parley.crypto.id.ConversationId;

/**
 * Asks for one's conversations in the order of their ids. Answered by {@link ConversationPage}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param after last id of the page before; {@link ConversationId#NONE} to begin
 * @param limit 1 to {@link FrameLimits#PAGE}
 * @see "docs/protocol.md, 4.2"
 * @since protocol 1
 */
public record ListConversations(RequestId requestId, ConversationId after, int limit)
    implements Request {}
