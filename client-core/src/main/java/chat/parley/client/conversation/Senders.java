package chat.parley.client.conversation;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Commands that wait to hear what became of the message they sent, by its row. */
final class Senders {
  private final Map<Long, CompletableFuture<Outcome<ChatMessage>>> waiting = new HashMap<>();
  private final List<Settled> settled = new ArrayList<>();
  private final Consumer<ClientEvent> events;

  Senders(Consumer<ClientEvent> events) {
    this.events = events;
  }

  void add(long row, CompletableFuture<Outcome<ChatMessage>> sender) {
    waiting.put(row, sender);
  }

  void remove(long row) {
    waiting.remove(row);
  }

  boolean isWaiting(long row) {
    return waiting.containsKey(row);
  }

  /** A message is on the server; told by {@link #settle}, once that is durable here too. */
  void stored(long row, ChatMessage message) {
    settled.add(new Settled(row, message));
  }

  void settle() {
    var told = List.copyOf(settled);
    settled.clear();
    for (var one : told) {
      events.accept(new ClientEvent.MessageSent(one.message()));
      complete(one.row(), new Outcome.Success<>(one.message()));
    }
  }

  void complete(long row, Outcome<ChatMessage> outcome) {
    Optional.ofNullable(waiting.remove(row)).ifPresent(sender -> sender.complete(outcome));
  }

  private record Settled(long row, ChatMessage message) {}
}
