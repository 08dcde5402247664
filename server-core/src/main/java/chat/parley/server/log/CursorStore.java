package chat.parley.server.log;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import java.util.concurrent.CompletionStage;

/** How far each device has stored each conversation. A cursor never goes back. */
public interface CursorStore {
  /**
   * Moves a cursor; never blocks but for other cursors of the same device.
   *
   * @return complete when the cursor is durable, soon but not at once: several moves are written as
   *     one
   */
  CompletionStage<CursorOutcome> advance(
      ConversationId conversation, AccountId account, DeviceId device, long sequence);
}
