package chat.parley.plugin;

import chat.parley.crypto.id.ConversationId;

/**
 * The capability of keeping messages after delivery. With no provider the server deletes a message
 * once every listed, non-dormant device of its conversation has stored it.
 *
 * @since API 1.0
 */
public interface HistoryKeeping {
  /** True when delivered messages of this conversation are to stay. Must not block. */
  boolean keeps(ConversationId conversation);
}
