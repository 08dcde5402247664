package chat.parley.swing.script;

import chat.parley.client.ChatMessage;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.MessageId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The messages one scripted client holds, numbered from 1. */
public final class ScriptedArchive {
  private final List<ChatMessage> messages = new CopyOnWriteArrayList<>();
  private volatile Instant now = Instant.parse("2026-11-16T10:41:00Z");

  /** Sets the time of the next messages. */
  public void at(String instant) {
    now = Instant.parse(instant);
  }

  /** Writes a message of one's own. */
  public ChatMessage write(ConversationId conversation, CanonicalName author, String text) {
    return add(conversation, author, true, text, ChatMessage.State.STORED);
  }

  /** Adds somebody's message. */
  public ChatMessage add(
      ConversationId conversation,
      CanonicalName author,
      boolean mine,
      String text,
      ChatMessage.State state) {
    return add(conversation, author, mine, new ChatMessage.Content.Text(text), state);
  }

  /** Adds a message of any content. */
  public ChatMessage add(
      ConversationId conversation,
      CanonicalName author,
      boolean mine,
      ChatMessage.Content content,
      ChatMessage.State state) {
    var sequence = messages.size() + 1L;
    var message =
        new ChatMessage(
            conversation, id(sequence), sequence, author, List.of(), now, mine, content, state);
    messages.add(message);
    return message;
  }

  /** Takes a message over from another client's archive, as the server's push would. */
  public ChatMessage receive(ConversationId conversation, ChatMessage sent) {
    var message =
        new ChatMessage(
            conversation,
            sent.id(),
            sent.sequence(),
            sent.from(),
            sent.to(),
            sent.at(),
            false,
            sent.content(),
            sent.state());
    messages.add(message);
    return message;
  }

  /** How many there are. */
  public int size() {
    return messages.size();
  }

  List<ChatMessage> page(ConversationId conversation, long before, int count) {
    var matching =
        messages.stream()
            .filter(message -> message.conversation().equals(conversation))
            .filter(message -> message.sequence() < before)
            .toList();
    return matching.subList(Math.max(0, matching.size() - count), matching.size());
  }

  /** An id for a number. */
  public static MessageId id(long number) {
    return MessageId.of(Bytes.copyOf(ByteBuffer.allocate(16).putLong(8, number).array()));
  }
}
