package chat.parley.testkit;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.plugin.Caller;
import chat.parley.plugin.MessageArchive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An archive a test fills. Thread: the test's. */
public final class FakeMessageArchive implements MessageArchive {
  private final Map<ConversationId, Conversation> conversations = new HashMap<>();

  /** Adds a conversation with these members. */
  public void open(ConversationId id, Caller... members) {
    var accounts = Arrays.stream(members).map(Caller::account).toList();
    conversations.put(id, new Conversation(Set.copyOf(accounts), new ArrayList<>()));
  }

  /** Stores a message under the next sequence. */
  public void store(ConversationId id, Instant at, Bytes sealed) {
    var messages = conversation(id).orElseThrow().messages();
    messages.addFirst(new Message(messages.size() + 1L, at, sealed));
  }

  @Override
  public Optional<List<Message>> before(
      Caller asker, ConversationId conversation, long sequence, int limit) {
    if (limit < 1 || limit > 200) {
      throw new IllegalArgumentException("a limit of " + limit);
    }
    return conversation(conversation)
        .filter(found -> found.members().contains(asker.account()))
        .map(found -> page(found.messages(), sequence, limit));
  }

  private Optional<Conversation> conversation(ConversationId id) {
    return Optional.ofNullable(conversations.get(id));
  }

  private static List<Message> page(List<Message> messages, long below, int limit) {
    return messages.stream().filter(one -> one.sequence() < below).limit(limit).toList();
  }

  private record Conversation(Set<AccountId> members, List<Message> messages) {}
}
