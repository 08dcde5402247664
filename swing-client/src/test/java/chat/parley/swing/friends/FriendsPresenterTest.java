package chat.parley.swing.friends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ClientEvent;
import chat.parley.client.FriendList;
import chat.parley.client.Problem;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.Desks;
import chat.parley.swing.friends.FriendsState.Friend;
import chat.parley.swing.friends.FriendsState.Presence;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.script.Scripts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FriendsPresenterTest {
  private final ScriptedChatClient client = new ScriptedChatClient();
  private final Desk desk = Desks.withoutDisplay(client);
  private final List<FriendsState> states = new CopyOnWriteArrayList<>();
  private final FriendsPresenter presenter = new FriendsPresenter(desk, states::add);

  @BeforeEach
  void follow() {
    client.set(now -> Scripts.signedIn(now, new CanonicalName("alice")));
    client.subscribe(event -> desk.lane().execute(() -> presenter.on(event)));
  }

  @Test
  void saysWhereEveryFriendIsAndWhatIsUnread() {
    var friends =
        new FriendList(
            List.of(
                Scripts.friend("bob", true),
                Scripts.friend("chloé", true),
                Scripts.friend("dirk", false)),
            List.of(new CanonicalName("eve")),
            List.of());
    client.set(now -> Scripts.friends(now, friends));
    client.set(now -> Scripts.conversation(now, Scripts.conversation("bob", 2, true)));

    client.tell(new ClientEvent.FriendsChanged(friends));

    await().until(() -> !states.isEmpty());
    assertThat(states.getLast().friends())
        .containsExactly(
            new Friend("bob", Presence.IN_THIS_CHAT, 2),
            new Friend("chloé", Presence.ONLINE, 0),
            new Friend("dirk", Presence.AWAY, 0));
    assertThat(states.getLast().incoming()).containsExactly("eve");
  }

  @Test
  void asksAndClearsTheField() {
    presenter.on(new FriendsEvent.AddPressed(" bob "));

    await().until(() -> !states.isEmpty() && states.getLast().added().isPresent());
    assertThat(client.calls()).containsExactly("addFriend bob");
    assertThat(states.getLast().problem()).isEmpty();
  }

  @Test
  void keepsTheRefusalBesideTheField() {
    client.failNext(Problem.Kind.UNKNOWN_NAME, "Nobody here is called bobb. Check the spelling.");

    presenter.on(new FriendsEvent.AddPressed("bobb"));

    await().until(() -> !states.isEmpty() && states.getLast().problem().isPresent());
    assertThat(states.getLast().added()).isEmpty();
  }

  @Test
  void asksForANameBeforeAskingTheServer() {
    presenter.on(new FriendsEvent.AddPressed("  "));

    await().until(() -> !states.isEmpty() && states.getLast().problem().isPresent());
    assertThat(client.calls()).isEmpty();
  }

  @Test
  void answersRequests() {
    presenter.on(new FriendsEvent.Accepted("eve"));
    presenter.on(new FriendsEvent.Declined("mallory"));

    await().until(() -> client.calls().size() == 2);
    assertThat(client.calls()).containsExactly("acceptFriend eve", "declineFriend mallory");
  }

  @Test
  void marksWhomOneTalksTo() {
    presenter.on(new FriendsEvent.Chosen("bob"));
    await().until(() -> !states.isEmpty());
    assertThat(states.getLast().chosen()).isEqualTo(Optional.of("bob"));

    presenter.on(new FriendsEvent.Chosen(""));
    await().until(() -> states.getLast().chosen().isEmpty());
  }
}
