package chat.parley.swing.emotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ClientEvent;
import chat.parley.client.Problem;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.Desks;
import chat.parley.swing.emotes.EmotesState.Section;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.script.Scripts;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmotesPresenterTest {
  private static final CanonicalName ALICE = new CanonicalName("alice");

  private final ScriptedChatClient client = new ScriptedChatClient();
  private final Desk desk = Desks.withoutDisplay(client);
  private final List<EmotesState> states = new CopyOnWriteArrayList<>(List.of(EmotesState.OFF));
  private final EmotesPresenter presenter = new EmotesPresenter(desk, states::add);

  @BeforeEach
  void follow() {
    client.set(now -> Scripts.signedIn(now, ALICE));
    client.subscribe(event -> desk.lane().execute(() -> presenter.on(event)));
  }

  @Test
  void offersFacesThenEmojiByGroup() {
    offer();

    assertThat(last().sections())
        .extracting(Section::title)
        .containsExactly("Faces", "Smileys", "Hands", "Things");
  }

  @Test
  void isGoneWhenTheFeatureIsSwitchedOffAndBackWhenItIsOn() {
    offer();

    client.features("friends");
    await().until(() -> !last().available());
    client.features("friends", "emotes");

    await().until(() -> last().available());
  }

  @Test
  void findsByName() {
    offer();

    presenter.on(new EmotesEvent.Searched("SHRUG"));

    await().until(() -> last().sections().size() == 1);
    assertThat(last().sections().getFirst().emotes().getFirst().text()).isEqualTo("¯\\_(ツ)_/¯");
  }

  @Test
  void staysAndSaysSoWhenNothingIsFound() {
    offer();

    presenter.on(new EmotesEvent.Searched("no such thing"));

    await().until(() -> last().sections().isEmpty());
    assertThat(last().available()).isTrue();
  }

  @Test
  void putsWhatWasPickedFirstOnce() {
    offer();
    var emotes = last().sections().get(1).emotes();

    presenter.on(new EmotesEvent.Picked(emotes.get(0)));
    presenter.on(new EmotesEvent.Picked(emotes.get(1)));
    presenter.on(new EmotesEvent.Picked(emotes.get(0)));

    await().until(() -> last().sections().getFirst().emotes().size() == 2);
    assertThat(last().sections().getFirst().emotes()).containsExactly(emotes.get(0), emotes.get(1));
  }

  @Test
  void staysAwayWithoutAnAnswer() {
    client.failNext(Problem.Kind.FEATURE_OFF, "Emotes are off.");

    client.tell(new ClientEvent.SignedIn(ALICE));

    await().until(() -> client.calls().contains("emotes"));
    assertThat(last().available()).isFalse();
  }

  private void offer() {
    client.tell(new ClientEvent.SignedIn(ALICE));
    await().until(() -> last().available());
  }

  private EmotesState last() {
    return states.getLast();
  }
}
