package chat.parley.protocol;

import chat.parley.crypto.id.ConversationId;

/**
 * Says which conversation this client has in view, for the waiting room. Answered by {@link Done};
 * changes are told by {@link ConversationPresence}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param conversation the visible one, {@link ConversationId#NONE} for none
 * @see "docs/protocol.md, 4.6"
 * @since protocol 1
 */
public record ShowConversation(RequestId requestId, ConversationId conversation)
    implements Request {}
