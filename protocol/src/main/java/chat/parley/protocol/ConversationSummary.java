package chat.parley.protocol;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.message.MessageTrace;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Carries;
import chat.parley.crypto.sight.Sealed;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.Epoch;
import java.util.List;

/**
 * All that a device needs of one conversation to go on where it stopped.
 *
 * @param conversation newest signed Conversation
 * @param epoch newest signed Epoch; empty before the first
 * @param deviceWrap its key wrapped for this device; empty when it is no recipient
 * @param vaultWrap its key wrapped for one's own vault; empty when it is no recipient
 * @param lastSequence of the newest message; 0 when there is none
 * @param firstSequence of the oldest message still stored; 0 when there is none
 * @param cursor last sequence this device has said it stored
 * @param echo header, hash of the ciphertext and signature of this device's last message here;
 *     empty when it sent none
 * @param cursors how far each listed device has stored the conversation
 * @see "docs/protocol.md, 4.2"
 * @since protocol 1
 */
public record ConversationSummary(
    @Carries(Conversation.class) Bytes conversation,
    @Carries(Epoch.class) Bytes epoch,
    @Sealed(Audience.RECIPIENT) Bytes deviceWrap,
    @Sealed(Audience.RECIPIENT) Bytes vaultWrap,
    long lastSequence,
    long firstSequence,
    long cursor,
    @Carries(MessageTrace.class) Bytes echo,
    List<DeviceCursor> cursors) {
  public ConversationSummary {
    cursors = List.copyOf(cursors);
  }
}
