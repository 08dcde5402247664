package chat.parley.server.log;

import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.message.SealedMessage;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The sealed messages of all conversations, each conversation numbered densely from 1. */
public interface MessageStore {
  /**
   * Stores one message; never blocks. The sender named in its header must be the one that was
   * proven.
   *
   * @return complete when the message is durable or refused, on the store's own thread, in the
   *     order in which messages were given; failed with a {@code DatabaseException} when nothing
   *     can be stored
   */
  CompletionStage<AppendOutcome> append(SealedMessage message);

  /**
   * Messages behind a sequence that are still stored, rising. Blocks.
   *
   * @param maxBytes of sealed messages in all; the first is given whatever its size
   */
  StoredPage after(ConversationId conversation, long sequence, int limit, int maxBytes);

  /** Messages below a sequence that are still stored, newest first. Blocks. */
  StoredPage before(ConversationId conversation, long sequence, int limit, int maxBytes);

  /** Where conversations stand, and what a device sent last to each. Blocks. */
  Map<ConversationId, LogPosition> positions(
      Collection<ConversationId> conversations, DeviceId device);
}
