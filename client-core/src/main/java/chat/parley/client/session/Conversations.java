package chat.parley.client.session;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.Conversation;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.ConnectionLostException;
import chat.parley.client.connection.Uplink;
import chat.parley.client.conversation.Room;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.epoch.TieBreak;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.ShowConversation;
import chat.parley.protocol.history.HistoryCodec;
import chat.parley.protocol.history.HistoryReply;
import chat.parley.protocol.history.HistoryRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What people do with conversations: open, send, read back, look at. Thread: the client's. */
final class Conversations {
  private static final int LONGEST_TEXT = 60_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String HISTORY = "history";

  private final Workspace workspace;
  private final ClientStore store;
  private final Uplink uplink;
  private final ClientThread thread;
  private final Consumer<ClientEvent> events;
  private final Predicate<String> feature;
  private Optional<ConversationId> shown = Optional.empty();

  /**
   * @param feature whether the server has a feature switched on
   */
  Conversations(
      Workspace workspace,
      ClientStore store,
      Uplink uplink,
      ClientThread thread,
      Consumer<ClientEvent> events,
      Predicate<String> feature) {
    this.workspace = workspace;
    this.store = store;
    this.uplink = uplink;
    this.thread = thread;
    this.events = events;
    this.feature = feature;
  }

  /** True when there is a conversation with somebody of this name here already. */
  boolean knows(String typed) {
    return CanonicalName.parse(typed).flatMap(this::known).isPresent();
  }

  Conversation open(String typed) {
    var name = FriendBook.canonical(typed);
    var room = known(name).orElseGet(() -> begin(name));
    workspace
        .blocked(room)
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    if (uplink.current().isPresent()) {
      agree(room, name);
    }
    return workspace.view(room);
  }

  /**
   * Queues and sends.
   *
   * @param sent told how it ends, unless this throws
   */
  void send(
      ConversationId conversation, String text, CompletableFuture<Outcome<ChatMessage>> sent) {
    var room = sendable(conversation, text);
    var row = workspace.outbox().queue(room, text, sent);
    thread.later(PATIENCE, () -> sent.complete(new Outcome.Failure<>(queued())));
    try {
      workspace.outbox().flush(room);
    } catch (ConnectionLostException _) {
      // stays in the outbox; the next connection sends it
    } catch (RuntimeException refused) {
      workspace.outbox().withdraw(row);
      throw refused;
    }
  }

  List<ChatMessage> history(ConversationId conversation, long before, int count) {
    var room = room(conversation);
    var behind = room.row().cursor() < Math.min(before - 1, room.lastSequence());
    if (behind && feature.test(HISTORY) && uplink.current().isPresent()) {
      return workspace.inbox().peek(room, page(conversation, before, count));
    }
    return store.messages().before(conversation, before, count).stream()
        .map(row -> workspace.outbox().view(room, row.row()))
        .toList();
  }

  /** Says which conversation is in view; empty for none. */
  void show(Optional<ConversationId> conversation) {
    shown.flatMap(workspace.rooms()::find).ifPresent(room -> room.shown(false));
    shown = conversation;
    shown
        .flatMap(workspace.rooms()::find)
        .ifPresent(
            room -> {
              room.shown(true);
              workspace.rooms().read(room);
              events.accept(new ClientEvent.ConversationChanged(workspace.view(room)));
            });
    showAgain();
  }

  /** The server forgets what was in view with every connection. */
  void showAgain() {
    uplink
        .current()
        .ifPresent(
            connection ->
                connection.ask(id -> new ShowConversation(id, shown.orElse(ConversationId.NONE))));
  }

  private Room sendable(ConversationId conversation, String text) {
    var length = text.getBytes(StandardCharsets.UTF_8).length;
    if (length == 0 || length > LONGEST_TEXT) {
      throw new ProblemException(
          Kind.TEXT_TOO_LONG, "A message has 1 to %d bytes.".formatted(LONGEST_TEXT));
    }
    var room = room(conversation);
    workspace
        .blocked(room)
        .ifPresent(
            problem -> {
              throw new ProblemException(problem);
            });
    return room;
  }

  private Room room(ConversationId id) {
    return workspace
        .rooms()
        .find(id)
        .orElseThrow(
            () -> new ProblemException(Kind.UNKNOWN_CONVERSATION, "No such conversation."));
  }

  private Optional<Room> known(CanonicalName name) {
    var self = workspace.device().identity().account();
    return workspace.rooms().all().stream()
        .filter(
            room ->
                room.others(self).stream()
                    .map(workspace.people()::nameOf)
                    .toList()
                    .equals(List.of(name)))
        .findAny();
  }

  private Room begin(CanonicalName name) {
    var friends = workspace.friends();
    if (friends.account(name).isEmpty()) {
      friends.refresh();
    }
    AccountId account =
        friends
            .account(name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Kind.NOT_FRIENDS,
                        "%s and you are not friends: add %s".formatted(name, name)));
    return workspace.rooms().direct(account);
  }

  /** The winner of the tie makes the first key; while it is away the other one does. */
  private void agree(Room room, CanonicalName other) {
    if (workspace.epochs().current(room).isPresent()) {
      return;
    }
    var self = workspace.device().identity().name();
    var otherLeads = TieBreak.first(self, other).equals(other);
    if (!otherLeads || !workspace.friends().isOnline(other)) {
      workspace.maker().renew(room, EpochReason.MEMBERS);
    }
  }

  private List<MessageDelivery> page(ConversationId conversation, long before, int count) {
    var request = new HistoryRequest.Page(conversation, before, count);
    var type = HistoryCodec.REQUESTS.type(request);
    var payload = HistoryCodec.REQUESTS.encode(request);
    var reply = uplink.call(PluginReply.class, id -> new PluginRequest(id, type, payload));
    return switch (HistoryCodec.REPLIES.unpack(reply.payload())) {
      case HistoryReply.HistoryPage(var messages, _) -> messages.reversed();
      case HistoryReply.UnknownConversation _ ->
          throw new ProblemException(Kind.UNKNOWN_CONVERSATION, "No such conversation.");
    };
  }

  private static Problem queued() {
    return new Problem(
        Kind.QUEUED,
        "The server could not be reached for %d s. The message waits and goes out with the next connection."
            .formatted(PATIENCE.toSeconds()));
  }
}
