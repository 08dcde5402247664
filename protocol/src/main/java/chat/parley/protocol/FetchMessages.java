package chat.parley.protocol;

import chat.parley.crypto.id.ConversationId;

/**
 * Asks for stored messages in rising sequence, to catch up. Answered by {@link MessagePage}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param conversation which
 * @param afterSequence last sequence the device has stored; 0 for none
 * @param limit 1 to {@link FrameLimits#PAGE}
 * @see "docs/protocol.md, 4.4"
 * @since protocol 1
 */
public record FetchMessages(
    RequestId requestId, ConversationId conversation, long afterSequence, int limit)
    implements Request {}
