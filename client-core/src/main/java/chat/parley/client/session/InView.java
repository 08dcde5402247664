package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.connection.Uplink;
import chat.parley.client.conversation.Room;
import chat.parley.crypto.id.ConversationId;
import chat.parley.protocol.ShowConversation;
import java.util.Optional;
import java.util.function.Consumer;

/** The conversation a person looks at. Thread: the client's. */
final class InView {
  private final Workspace workspace;
  private final Uplink uplink;
  private final Consumer<ClientEvent> events;
  private Optional<ConversationId> shown = Optional.empty();

  InView(Workspace workspace, Uplink uplink, Consumer<ClientEvent> events) {
    this.workspace = workspace;
    this.uplink = uplink;
    this.events = events;
  }

  /** Says which conversation is in view; empty for none. */
  void show(Optional<ConversationId> conversation) {
    shown.flatMap(workspace.rooms()::find).ifPresent(room -> room.shown(false));
    shown = conversation;
    shown.flatMap(workspace.rooms()::find).ifPresent(this::read);
    tell();
  }

  /** Tells the server, which forgets it with every connection. */
  void tell() {
    uplink
        .current()
        .ifPresent(
            connection ->
                connection.ask(id -> new ShowConversation(id, shown.orElse(ConversationId.NONE))));
  }

  private void read(Room room) {
    room.shown(true);
    workspace.rooms().read(room);
    events.accept(new ClientEvent.ConversationChanged(workspace.view(room)));
  }
}
