package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.statement.Conversation;

/**
 * Publishes a Conversation statement on top of its chain. Answered by {@link Done}; a loser of the
 * race gets {@code HEAD_MOVED} with the winner's statement.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param statement signed Conversation
 * @see "docs/protocol.md, 4.2"
 * @since protocol 1
 */
public record OpenConversation(RequestId requestId, @Carries(Conversation.class) Bytes statement)
    implements Request {}
