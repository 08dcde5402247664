package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.ClientOptions;
import chat.parley.client.account.Device;
import chat.parley.client.account.KeyRenewal;
import chat.parley.client.connection.Uplink;
import chat.parley.client.store.ClientStore;
import chat.parley.client.thread.ClientThread;
import chat.parley.crypto.id.ConversationId;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A signed-in device's workspace with what people and the server do to it. Thread: the client's.
 *
 * @param feature whether the server has a feature switched on
 */
record Desk(
    Workspace workspace,
    Conversations conversations,
    Sending sending,
    PastMessages past,
    InView view,
    PushRouter router,
    AccountWatch watch,
    Predicate<String> feature)
    implements AutoCloseable {
  private static final String FRIENDS = "friends";

  /** What every desk of a client is made with. */
  record Maker(
      ClientOptions options,
      ClientStore store,
      Uplink uplink,
      ClientThread thread,
      Consumer<ClientEvent> events,
      Predicate<String> feature) {
    Desk desk(Device device) {
      var workspace =
          new Workspace(store, uplink, thread, options.clock(), options.random(), device, events);
      var turns = new KeyTurns(workspace, options.clock());
      var watch = watch(workspace, device);
      return new Desk(
          workspace,
          new Conversations(workspace, turns, uplink, events),
          new Sending(workspace, thread),
          new PastMessages(workspace, store, uplink, feature),
          new InView(workspace, uplink, events),
          new PushRouter(workspace, turns, watch, events),
          watch,
          feature);
    }

    private AccountWatch watch(Workspace workspace, Device device) {
      var renewal =
          new KeyRenewal(uplink, workspace.people(), device, options.clock(), options.random());
      return new AccountWatch(workspace, renewal, store.statements(), thread, events);
    }
  }

  /** It is connected and signed in: asks for what only the server knows. */
  void welcome() {
    watch.connected();
    greetFriends();
    view.tell();
  }

  /** Features were switched on or off. */
  void greetFriends() {
    if (feature.test(FRIENDS)) {
      workspace.friends().refresh();
    } else {
      workspace.friends().forget();
    }
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
