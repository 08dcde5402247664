package chat.parley.swing.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.Problem;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.Desks;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.script.Scripts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatPresenterTest {
  private static final CanonicalName ALICE = new CanonicalName("alice");
  private static final CanonicalName BOB = new CanonicalName("bob");
  private static final ConversationId ID = Scripts.conversationId("bob");

  private final ScriptedChatClient client = new ScriptedChatClient();
  private final Desk desk = Desks.withoutDisplay(client);
  private final Screen screen = new Screen();
  private final ChatPresenter presenter = new ChatPresenter(desk, screen);

  @BeforeEach
  void signIn() {
    client.set(now -> Scripts.signedIn(now, ALICE));
    client.subscribe(event -> desk.lane().execute(() -> presenter.on(event)));
  }

  @Test
  void opensWithTheNewestPage() {
    fill(100);

    presenter.on(new ChatEvent.Opened("bob"));

    await().until(() -> bubbles() == ChatPresenter.PAGE);
    assertThat(screen.last().older()).isEqualTo(ChatState.Older.MORE);
    assertThat(client.calls()).contains("show");
  }

  @Test
  void loadsOlderPagesUntilTheFirstMessage() {
    fill(100);
    presenter.on(new ChatEvent.Opened("bob"));
    await().until(() -> bubbles() == ChatPresenter.PAGE);

    presenter.on(new ChatEvent.OlderWanted());
    presenter.on(new ChatEvent.OlderWanted());

    await().until(() -> bubbles() == 100);
    assertThat(screen.last().older()).isEqualTo(ChatState.Older.NONE);
    assertThat(client.calls()).filteredOn("history"::equals).hasSize(2);
  }

  @Test
  void showsATextAtOnceAndItsTickLater() {
    open();

    presenter.on(new ChatEvent.Sent("hello"));

    await().until(() -> mark() == Row.Mark.STORED);
    assertThat(screen.states).anyMatch(state -> marks(state).equals(List.of(Row.Mark.WAITING)));
    assertThat(bubbles()).isEqualTo(1);
  }

  @Test
  void givesARefusedTextBack() {
    open();
    client.failNext(Problem.Kind.TEXT_TOO_LONG, "That is longer than 60,000 bytes. Send a part.");

    presenter.on(new ChatEvent.Sent("a long story"));

    await().until(() -> screen.restored.contains("a long story"));
    await().until(() -> screen.last().notice().isPresent());
    assertThat(bubbles()).isZero();
  }

  @Test
  void keepsAQueuedTextWithItsClock() {
    open();
    client.failNext(Problem.Kind.QUEUED, "It goes out with the next connection.");

    presenter.on(new ChatEvent.Sent("hello"));

    await().until(() -> screen.last().notice().isPresent());
    assertThat(mark()).isEqualTo(Row.Mark.WAITING);
    assertThat(screen.restored).isEmpty();
  }

  @Test
  void showsWhatArrivesAndIgnoresOtherConversations() {
    open();
    var elsewhere = Scripts.conversationId("chloé");

    client.tell(
        new ClientEvent.MessageReceived(
            client.archive().add(elsewhere, BOB, false, "x", ChatMessage.State.STORED)));
    client.tell(
        new ClientEvent.MessageReceived(
            client.archive().add(ID, BOB, false, "hello", ChatMessage.State.STORED)));

    await().until(() -> bubbles() == 1);
  }

  @Test
  void saysWhenAKeyWasAgreedAndByWhom() {
    open();

    client.tell(
        new ClientEvent.EpochAgreed(
            ID,
            4,
            new CanonicalName("zoe"),
            Instant.parse("2026-11-16T10:42:00Z"),
            EpochReason.PRESENT));

    await()
        .until(
            () ->
                screen.last().rows().stream()
                    .anyMatch(
                        row ->
                            row instanceof Row.Note note
                                && note.text().equals("new key agreed 10:42, by zoe")));
  }

  @Test
  void showsPresenceInTheChatAboveMereOnline() {
    open();
    assertThat(screen.last().header().orElseThrow().presence()).isEqualTo(ChatState.Presence.AWAY);

    client.tell(new ClientEvent.ConversationChanged(Scripts.conversation("bob", 0, true)));

    await()
        .until(
            () ->
                screen.last().header().orElseThrow().presence() == ChatState.Presence.IN_THIS_CHAT);
  }

  @Test
  void looksAtNothingWhileTheWindowIsAway() {
    open();

    presenter.on(new ChatEvent.Hidden());
    await().until(() -> client.calls().getLast().equals("showNothing"));
    presenter.on(new ChatEvent.Shown());

    await().until(() -> client.calls().getLast().equals("show"));
  }

  @Test
  void saysWhyAConversationDoesNotOpen() {
    client.failNext(Problem.Kind.NOT_FRIENDS, "You and bob are not friends.");

    presenter.on(new ChatEvent.Opened("bob"));

    await().until(() -> screen.last().notice().equals(Optional.of("You and bob are not friends.")));
  }

  @Test
  void showsNothingAfterSigningOut() {
    open();

    client.tell(new ClientEvent.SignedOut(Optional.empty()));

    await().until(() -> screen.last().header().isEmpty());
  }

  private void open() {
    presenter.on(new ChatEvent.Opened("bob"));
    await().until(() -> screen.last().older() == ChatState.Older.NONE && screen.opened());
  }

  private void fill(int count) {
    for (var number = 0; number < count; number++) {
      client.archive().add(ID, BOB, false, "message " + number, ChatMessage.State.STORED);
    }
  }

  private long bubbles() {
    return marks(screen.last()).size();
  }

  private Row.Mark mark() {
    return marks(screen.last()).getLast();
  }

  private static List<Row.Mark> marks(ChatState state) {
    return state.rows().stream()
        .filter(Row.Bubble.class::isInstance)
        .map(row -> ((Row.Bubble) row).mark())
        .toList();
  }

  private static final class Screen implements ChatView {
    private final List<ChatState> states = new CopyOnWriteArrayList<>(List.of(ChatState.NOTHING));
    private final List<String> restored = new CopyOnWriteArrayList<>();

    @Override
    public void show(ChatState state) {
      states.add(state);
    }

    @Override
    public void restoreDraft(String text) {
      restored.add(text);
    }

    ChatState last() {
      return states.getLast();
    }

    boolean opened() {
      return last().header().isPresent();
    }
  }
}
