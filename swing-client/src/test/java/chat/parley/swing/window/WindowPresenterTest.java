package chat.parley.swing.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ClientEvent;
import chat.parley.client.ClientState;
import chat.parley.client.Problem;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.Desks;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.script.Scripts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowPresenterTest {
  private static final CanonicalName ALICE = new CanonicalName("alice");

  private final ScriptedChatClient client = new ScriptedChatClient();
  private final Desk desk = Desks.withoutDisplay(client);
  private final List<WindowState> states = new CopyOnWriteArrayList<>();
  private final WindowPresenter presenter = new WindowPresenter(desk, states::add);

  @BeforeEach
  void follow() {
    client.subscribe(event -> desk.lane().execute(() -> presenter.on(event)));
  }

  @Test
  void beginsWithTheCard() {
    presenter.start();

    assertThat(next().screen()).isEqualTo(WindowState.Screen.SIGN_IN);
    assertThat(next().title()).isEqualTo("Parley");
  }

  @Test
  void countsTheUnreadInTheTitle() {
    client.set(now -> Scripts.signedIn(now, ALICE));
    client.set(now -> Scripts.conversation(now, Scripts.conversation("bob", 2, false)));

    presenter.start();

    assertThat(next().title()).isEqualTo("(2) Parley — alice");
    assertThat(next().where()).isEqualTo("alice @ lab.example:33000");
    assertThat(next().banner()).isEmpty();
  }

  @Test
  void saysThatTheConnectionIsLostWhileTheChatStays() {
    client.set(now -> Scripts.signedIn(now, ALICE));
    client.set(now -> Scripts.with(now, ClientState.Connection.CONNECTING, now.server()));

    client.tell(
        new ClientEvent.ConnectionChanged(ClientState.Connection.CONNECTING, Optional.empty()));

    assertThat(next().screen()).isEqualTo(WindowState.Screen.CHAT);
    assertThat(next().banner().orElseThrow().text()).startsWith("No connection.");
  }

  @Test
  void goesToTheCardForAServerThatWasNeverSeen() {
    client.set(now -> Scripts.signedIn(now, ALICE));

    client.tell(
        new ClientEvent.ConnectionChanged(
            ClientState.Connection.OFFLINE,
            Optional.of(new Problem(Problem.Kind.SERVER_UNKNOWN, "Compare."))));

    assertThat(next().screen()).isEqualTo(WindowState.Screen.SIGN_IN);
  }

  @Test
  void saysWhySomebodyWasSignedOut() {
    client.tell(
        new ClientEvent.SignedOut(
            Optional.of(new Problem(Problem.Kind.ACCOUNT_DISABLED, "Your account is closed."))));

    assertThat(next().screen()).isEqualTo(WindowState.Screen.SIGN_IN);
    assertThat(next().banner().orElseThrow().text()).isEqualTo("Your account is closed.");
  }

  @Test
  void leavesItToTheCardToSayThatNobodyAnswers() {
    client.tell(
        new ClientEvent.ConnectionChanged(
            ClientState.Connection.OFFLINE,
            Optional.of(new Problem(Problem.Kind.NO_CONNECTION, "No answer."))));

    assertThat(next().banner()).isEmpty();
  }

  @Test
  void countsWhileCatchingUpAndStopsAtTheEnd() {
    client.set(now -> Scripts.signedIn(now, ALICE));

    client.tell(new ClientEvent.CatchUp(120, 1_000));
    assertThat(next().banner().orElseThrow().text())
        .isEqualTo("Catching up: 120 of 1,000 messages");

    client.tell(new ClientEvent.CatchUp(1_000, 1_000));
    await().until(() -> states.getLast().banner().isEmpty());
  }

  private WindowState next() {
    await().until(() -> !states.isEmpty());
    return states.getLast();
  }
}
