package chat.parley.server.store;

import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.StatementId;

/** Is told of a new epoch before anything behind it in the writer's queue is written. */
@FunctionalInterface
public interface EpochListener {
  /**
   * From here on the epoch is the newest of its conversation.
   *
   * <p>Thread: the writer's, inside the transaction that appends the epoch. Must neither block nor
   * throw.
   */
  void epochMoved(ConversationId conversation, long number, StatementId id);
}
