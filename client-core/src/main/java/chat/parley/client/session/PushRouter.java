package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.account.Device;
import chat.parley.client.conversation.Room;
import chat.parley.client.store.SenderRows.Progress;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.TieBreak;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochReason;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the server says unasked to where it belongs. Thread: the client's. */
final class PushRouter {
  private static final Logger LOG = LoggerFactory.getLogger(PushRouter.class);
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

  private final Workspace workspace;
  private final Clock clock;
  private final Consumer<ClientEvent> events;

  PushRouter(Workspace workspace, Clock clock, Consumer<ClientEvent> events) {
    this.workspace = workspace;
    this.clock = clock;
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
    if (SignedStatement.decode(encoded).statement() instanceof Conversation) {
      workspace.rooms().accept(encoded).ifPresent(this::begun);
    } else {
      workspace.people().take(encoded);
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
                together(room);
              }
            });
  }

  private void plugin(PluginPush push) {
    if (push.type().startsWith("friends/")) {
      workspace.friends().pushed(push);
    }
  }

  /** Somebody opened a conversation with this account: the winner of the tie makes its key. */
  private void begun(Room room) {
    events.accept(new ClientEvent.ConversationChanged(workspace.view(room)));
    if (workspace.epochs().current(room).isEmpty() && leads(room, room.accounts())) {
      workspace.maker().renew(room, EpochReason.MEMBERS);
    }
  }

  /** Everybody is there: a fresh key, made by the one whose name is highest. */
  private void together(Room room) {
    if (room.present().size() == room.accounts().size()
        && room.shown()
        && leads(room, List.copyOf(room.present()))
        && isWorn(room)) {
      workspace.maker().renew(room, EpochReason.PRESENT);
    }
  }

  private boolean isWorn(Room room) {
    var current = workspace.epochs().current(room);
    if (current.isEmpty()) {
      return true;
    }
    var age = Duration.between(current.get().createdAt(), clock.instant());
    var carried = workspace.epochs().carried(room) > 0;
    return age.compareTo(AT_MOST_EVERY) > 0 && (carried || age.compareTo(FRESH) > 0);
  }

  private boolean leads(Room room, List<AccountId> accounts) {
    Device device = workspace.device();
    var self = device.identity().name();
    return accounts.contains(device.identity().account())
        && accounts.stream()
            .filter(account -> !account.equals(device.identity().account()))
            .map(workspace.people()::nameOf)
            .allMatch(other -> TieBreak.first(self, other).equals(self))
        && workspace.blocked(room).isEmpty();
  }
}
