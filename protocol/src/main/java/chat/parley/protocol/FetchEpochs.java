package chat.parley.protocol;

import chat.parley.crypto.id.ConversationId;

/**
 * Asks for a conversation's epochs, newest first, each with the wrap for this device or for one's
 * vault. Answered by {@link EpochPage}.
 *
 * @param requestId echoed in the reply; unique per connection
 * @param conversation which
 * @param wrapFor whose wrap to send along
 * @param beforeEpoch only epochs below this number; {@link Long#MAX_VALUE} for the newest
 * @param limit 1 to {@link FrameLimits#PAGE}
 * @see "docs/protocol.md, 4.3"
 * @since protocol 1
 */
public record FetchEpochs(
    RequestId requestId, ConversationId conversation, WrapFor wrapFor, long beforeEpoch, int limit)
    implements Request {}
