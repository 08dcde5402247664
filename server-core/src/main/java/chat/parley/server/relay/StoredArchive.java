package chat.parley.server.relay;

import chat.parley.crypto.id.ConversationId;
import chat.parley.plugin.Caller;
import chat.parley.plugin.MessageArchive;
import chat.parley.protocol.FrameLimits;
import chat.parley.server.log.MessageStore;
import java.util.List;
import java.util.Optional;

/** The stored messages as plugins see them. */
public record StoredArchive(MessageStore messages, Members members) implements MessageArchive {
  @Override
  public Optional<List<Message>> before(
      Caller asker, ConversationId conversation, long sequence, int limit) {
    if (!members.contain(asker.account(), conversation)) {
      return Optional.empty();
    }
    var count = Math.clamp(limit, 1, FrameLimits.PAGE.amount());
    var page = messages.before(conversation, sequence, count, Integer.MAX_VALUE);
    return Optional.of(
        page.messages().stream()
            .map(stored -> new Message(stored.sequence(), stored.storedAt(), stored.sealed()))
            .toList());
  }
}
