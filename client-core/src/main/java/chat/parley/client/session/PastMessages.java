package chat.parley.client.session;

import chat.parley.client.ChatMessage;
import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.Uplink;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.ClientStore;
import chat.parley.crypto.id.ConversationId;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.history.HistoryCodec;
import chat.parley.protocol.history.HistoryReply;
import chat.parley.protocol.history.HistoryRequest;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads back: from the store, and from the server's history where the store does not reach yet.
 * Thread: the client's.
 */
final class PastMessages {
  private static final String HISTORY = "history";

  private final Workspace workspace;
  private final ClientStore store;
  private final Uplink uplink;
  private final Predicate<String> feature;

  /**
   * @param feature whether the server has a feature switched on
   */
  PastMessages(Workspace workspace, ClientStore store, Uplink uplink, Predicate<String> feature) {
    this.workspace = workspace;
    this.store = store;
    this.uplink = uplink;
    this.feature = feature;
  }

  /** Oldest first. */
  List<ChatMessage> page(ConversationId conversation, long before, int count) {
    var room = workspace.room(conversation);
    var behind = room.row().cursor() < Math.min(before - 1, room.lastSequence());
    if (behind && feature.test(HISTORY) && uplink.current().isPresent()) {
      return workspace.inbox().peek(room, fetch(conversation, before, count));
    }
    return store.messages().before(conversation, before, count).stream()
        .map(row -> workspace.outbox().view(room, row.row()))
        .toList();
  }

  private List<MessageDelivery> fetch(ConversationId conversation, long before, int count) {
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
}
