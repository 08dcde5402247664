package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.conversation.Room;
import chat.parley.client.store.SenderRows.Progress;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.protocol.ConversationPresence;
import chat.parley.protocol.DeliveryAdvanced;
import chat.parley.protocol.EpochPublished;
import chat.parley.protocol.FeaturesChanged;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.Hello;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.PluginPush;
import chat.parley.protocol.Push;
import chat.parley.protocol.StatementPublished;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the server says unasked to where it belongs. Thread: the client's. */
final class PushRouter {
  private static final Logger LOG = LoggerFactory.getLogger(PushRouter.class);

  private final Workspace workspace;
  private final KeyTurns turns;
  private final AccountWatch watch;
  private final Consumer<ClientEvent> events;

  PushRouter(
      Workspace workspace, KeyTurns turns, AccountWatch watch, Consumer<ClientEvent> events) {
    this.workspace = workspace;
    this.turns = turns;
    this.watch = watch;
    this.events = events;
  }

  /** What cannot be read is dropped and logged: it blocks nothing. */
  void take(Push push) {
    try {
      switch (push) {
        case MessageDelivery delivery -> message(delivery);
        case StatementPublished(var statement) -> statement(statement);
        case EpochPublished published -> epoch(published);
        case DeliveryAdvanced advanced -> delivered(advanced);
        case ConversationPresence presence -> presence(presence);
        case PluginPush plugin -> plugin(plugin);
        case Hello _, FeaturesChanged _, Goodbye _ -> {} // the session's own
      }
    } catch (IllegalArgumentException malformed) {
      LOG.warn("{} cannot be read", push.getClass().getSimpleName(), malformed);
    }
  }

  private void message(MessageDelivery delivery) {
    var id = SealedMessage.parse(delivery.sealed()).header().conversationId();
    workspace
        .rooms()
        .find(id)
        .ifPresentOrElse(
            room -> {
              workspace.inbox().deliver(room, delivery);
              workspace.cursors().soon();
            },
            () -> LOG.warn("a message of an unknown conversation {}", id));
  }

  /** A device list, a device key or a conversation. */
  private void statement(Bytes encoded) {
    switch (SignedStatement.decode(encoded).statement()) {
      case Conversation _ -> workspace.rooms().accept(encoded).ifPresent(this::begun);
      case DeviceList list -> {
        workspace.people().take(encoded);
        if (list.accountId().equals(workspace.device().identity().account())) {
          watch.look();
        }
      }
      default -> workspace.people().take(encoded); // the people's own
    }
  }

  private void epoch(EpochPublished push) {
    var id = SignedStatement.decode(push.statement(), Epoch.class).statement().conversationId();
    workspace
        .rooms()
        .find(id)
        .ifPresentOrElse(
            room -> workspace.epochs().accept(room, push.statement(), push.wrap()),
            () -> LOG.warn("an epoch of an unknown conversation {}", id));
  }

  private void delivered(DeliveryAdvanced push) {
    workspace
        .rooms()
        .find(push.conversation())
        .ifPresent(
            room ->
                workspace
                    .deliveries()
                    .advanced(
                        room,
                        List.of(new Progress(push.account(), push.device(), push.sequence()))));
  }

  private void presence(ConversationPresence push) {
    workspace
        .rooms()
        .find(push.conversation())
        .ifPresent(
            room -> {
              var joined = push.present().size() > room.present().size();
              room.present(Set.copyOf(push.present()));
              events.accept(new ClientEvent.ConversationChanged(workspace.view(room)));
              if (joined) {
                turns.joined(room);
              }
            });
  }

  private void plugin(PluginPush push) {
    if (push.type().startsWith("friends/")) {
      workspace.friends().pushed(push);
    }
  }

  private void begun(Room room) {
    events.accept(new ClientEvent.ConversationChanged(workspace.view(room)));
    turns.begun(room);
  }
}
