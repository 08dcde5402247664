package chat.parley.swing.chat;

import chat.parley.client.ChatMessage;
import chat.parley.crypto.id.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The messages of one open conversation, each once, and one's own texts on their way. */
final class Transcript {
  private static final Comparator<ChatMessage> ORDER =
      Comparator.<ChatMessage>comparingLong(
              message -> message.sequence() == 0 ? Long.MAX_VALUE : message.sequence())
          .thenComparing(ChatMessage::at);

  private final Map<MessageId, ChatMessage> messages = new LinkedHashMap<>();
  private final Map<MessageId, ChatMessage.State> marks = new HashMap<>();
  private final List<Outgoing> outgoing = new ArrayList<>();
  private Optional<MessageId> firstUnread = Optional.empty();
  private long numbers;

  /** Adds messages or replaces them by newer knowledge; how far one got never goes back. */
  void merge(Collection<ChatMessage> news) {
    for (var message : news) {
      var known = Optional.ofNullable(messages.get(message.id())).map(ChatMessage::state);
      var early = Optional.ofNullable(marks.remove(message.id()));
      var furthest =
          Stream.of(known, early, Optional.of(message.state()))
              .flatMap(Optional::stream)
              .max(Comparator.naturalOrder());
      messages.put(message.id(), with(message, furthest.orElse(message.state())));
    }
  }

  /** One's own message is known to the client; its text stops being on its way. */
  void accepted(ChatMessage message) {
    if (!messages.containsKey(message.id())
        && message.content() instanceof ChatMessage.Content.Text(var text)) {
      outgoing.stream()
          .filter(waiting -> waiting.text().equals(text))
          .findFirst()
          .ifPresent(outgoing::remove);
    }
    merge(List.of(message));
  }

  /** Shows a text before the client knows it. */
  Outgoing depart(String text, Instant at) {
    var departing = new Outgoing(numbers++, text, at);
    outgoing.add(departing);
    return departing;
  }

  void arrived(Outgoing text) {
    outgoing.remove(text);
  }

  /** Learns how far a message got; the news may come before the message itself. */
  void mark(MessageId id, ChatMessage.State state) {
    marks.put(id, state);
    Optional.ofNullable(messages.get(id)).ifPresent(message -> merge(List.of(message)));
  }

  /** Puts the unread line above the last so many messages of others. */
  void unread(int count) {
    var others = messages().stream().filter(message -> !message.mine()).toList();
    firstUnread =
        count == 0 || others.isEmpty()
            ? Optional.empty()
            : Optional.of(others.get(Math.max(0, others.size() - count)).id());
  }

  Optional<MessageId> firstUnread() {
    return firstUnread;
  }

  /** Oldest first; what has no sequence yet comes last. */
  List<ChatMessage> messages() {
    return messages.values().stream().sorted(ORDER).toList();
  }

  List<Outgoing> outgoing() {
    return List.copyOf(outgoing);
  }

  /** The lowest sequence held; empty while none is. */
  Optional<Long> oldest() {
    return messages.values().stream()
        .map(ChatMessage::sequence)
        .filter(sequence -> sequence > 0)
        .min(Comparator.naturalOrder());
  }

  private static ChatMessage with(ChatMessage message, ChatMessage.State state) {
    return new ChatMessage(
        message.conversation(),
        message.id(),
        message.sequence(),
        message.from(),
        message.to(),
        message.at(),
        message.mine(),
        message.content(),
        state);
  }
}
