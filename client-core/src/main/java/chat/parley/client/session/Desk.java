package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.ClientOptions;
import chat.parley.client.account.Device;
import chat.parley.client.connection.Uplink;
import chat.parley.client.store.ClientStore;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.id.ConversationId;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A signed-in device's workspace with what people and the server do to it. Thread: the client's.
 */
record Desk(Workspace workspace, Conversations conversations, PushRouter router)
    implements AutoCloseable {
  static Desk of(
      ClientOptions options,
      ClientStore store,
      Uplink uplink,
      ClientThread thread,
      Device device,
      Consumer<ClientEvent> events,
      Predicate<String> feature) {
    var workspace =
        new Workspace(store, uplink, thread, options.clock(), options.random(), device, events);
    return new Desk(
        workspace,
        new Conversations(workspace, store, uplink, thread, events, feature),
        new PushRouter(workspace, options.clock(), events));
  }

  /** What a message changes besides. */
  void after(ClientEvent event, EventPublisher publisher) {
    switch (event) {
      case ClientEvent.MessageReceived(var message) -> moved(message.conversation(), publisher);
      case ClientEvent.MessageSent(var message) -> moved(message.conversation(), publisher);
      default -> {} // the rest is about other things than the list of conversations
    }
  }

  @Override
  public void close() {
    workspace.disconnected();
    workspace.close();
  }

  private void moved(ConversationId id, EventPublisher publisher) {
    workspace.cursors().soon();
    workspace
        .rooms()
        .find(id)
        .ifPresent(
            room -> publisher.publish(new ClientEvent.ConversationChanged(workspace.view(room))));
  }
}
