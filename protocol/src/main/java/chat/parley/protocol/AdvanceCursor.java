package chat.parley.protocol;

import chat.parley.crypto.id.ConversationId;

/**
 * Says that this device has stored a conversation's messages up to a sequence. Never goes back.
 * Answered by {@link Done}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param conversation which
 * @param sequence the last one stored, at least 1
 * @see "docs/protocol.md, 4.5"
 * @since protocol 1
 */
public record AdvanceCursor(RequestId requestId, ConversationId conversation, long sequence)
    implements Request {}
