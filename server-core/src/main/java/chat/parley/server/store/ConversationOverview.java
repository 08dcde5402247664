package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.protocol.DeviceCursor;
import java.util.List;

/**
 * A conversation as one device sees it, without its messages.
 *
 * @param statement newest signed Conversation
 * @param epoch newest signed Epoch; empty before the first
 * @param deviceWrap its key wrapped for the device; empty when it is no recipient
 * @param vaultWrap its key wrapped for the account's vault; empty when it is no recipient
 * @param cursors of every listed device of the members; 0 for one that stored nothing yet
 */
public record ConversationOverview(
    ConversationId id,
    Bytes statement,
    Bytes epoch,
    Bytes deviceWrap,
    Bytes vaultWrap,
    List<DeviceCursor> cursors) {
  public ConversationOverview {
    cursors = List.copyOf(cursors);
  }
}
