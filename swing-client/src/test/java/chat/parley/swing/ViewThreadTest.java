package chat.parley.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.swing.chat.ChatEvent;
import chat.parley.swing.chat.ChatPresenter;
import chat.parley.swing.chat.ChatView;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.Desks;
import chat.parley.swing.emotes.EmotesPresenter;
import chat.parley.swing.emotes.EmotesView;
import chat.parley.swing.friends.FriendsEvent;
import chat.parley.swing.friends.FriendsPresenter;
import chat.parley.swing.friends.FriendsView;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.script.Scripts;
import chat.parley.swing.signin.SignInEvent;
import chat.parley.swing.signin.SignInPresenter;
import chat.parley.swing.signin.SignInView;
import chat.parley.swing.signin.TypedPassword;
import chat.parley.swing.window.WindowPresenter;
import chat.parley.swing.window.WindowView;
import java.awt.EventQueue;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** No presenter calls a view off Swing's event thread, whatever happens on the client's threads. */
class ViewThreadTest {
  private final List<String> onEventThread = new CopyOnWriteArrayList<>();
  private final List<String> elsewhere = new CopyOnWriteArrayList<>();
  private final ScriptedChatClient client = new ScriptedChatClient();
  private final Desk desk = Desks.withEventThread(client);

  @Test
  void noViewCallLeavesTheEventThread() {
    var window = new WindowPresenter(desk, watched(WindowView.class));
    var friends = new FriendsPresenter(desk, watched(FriendsView.class));
    var emotes = new EmotesPresenter(desk, watched(EmotesView.class));
    var chat = new ChatPresenter(desk, watched(ChatView.class));
    var signIn = new SignInPresenter(desk, watched(SignInView.class), "", _ -> {});
    client.subscribe(
        event ->
            desk.lane()
                .execute(
                    () -> {
                      window.on(event);
                      friends.on(event);
                      emotes.on(event);
                      chat.on(event);
                    }));

    signIn.on(
        new SignInEvent.Submitted(
            "lab.example", "alice", new TypedPassword("correct horse".toCharArray()), ""));
    await().until(() -> client.calls().contains("emotes"));
    chat.on(new ChatEvent.Opened("bob"));
    friends.on(new FriendsEvent.AddPressed("zoe"));
    await().until(() -> client.calls().contains("history"));
    client.tell(
        new ClientEvent.MessageReceived(
            client
                .archive()
                .add(
                    Scripts.conversationId("bob"),
                    new CanonicalName("bob"),
                    false,
                    "hello",
                    ChatMessage.State.STORED)));
    client.tell(new ClientEvent.SignedOut(Optional.empty()));

    await()
        .untilAsserted(
            () ->
                assertThat(onEventThread)
                    .contains("WindowView", "FriendsView", "EmotesView", "ChatView", "SignInView"));
    assertThat(elsewhere).isEmpty();
  }

  private <V> V watched(Class<V> view) {
    return view.cast(
        Proxy.newProxyInstance(
            view.getClassLoader(),
            new Class<?>[] {view},
            (_, _, _) -> {
              (EventQueue.isDispatchThread() ? onEventThread : elsewhere).add(view.getSimpleName());
              return null;
            }));
  }
}
