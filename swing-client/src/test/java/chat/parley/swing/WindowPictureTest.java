package chat.parley.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ClientEvent;
import chat.parley.client.ClientState;
import chat.parley.client.Problem;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.script.Scripts;
import chat.parley.swing.signin.SignInEvent;
import chat.parley.swing.signin.SignInState;
import chat.parley.swing.signin.TypedPassword;
import chat.parley.swing.theme.Appearance;
import chat.parley.swing.theme.Token;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole windows painted without a display; every picture is kept to be looked at. */
class WindowPictureTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void showsAConversation(Appearance appearance) throws IOException {
    var client = Studio.conversation();
    var window = new HeadlessWindow(client, appearance, folder);
    window.open("bob");
    client.tell(Studio.keyAgreed());
    await().until(() -> window.names().anyMatch("row.note 0"::equals));

    var picture = window.paint(1120, 720);

    keep(picture, "conversation", appearance);
    assertThat(colours(picture)).contains(Token.ACCENT_TINT.color().getRGB());
  }

  @ParameterizedTest
  @EnumSource
  void foldsTheSidesWhenNarrow(Appearance appearance) throws IOException {
    var window = new HeadlessWindow(Studio.conversation(), appearance, folder);
    window.open("bob");

    keep(window.paint(760, 640), "narrow", appearance);

    assertThat(window.find("open-friends", javax.swing.JButton.class).getParent().isVisible())
        .isTrue();
    assertThat(window.find("friends", javax.swing.JPanel.class).isVisible()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void showsOneColumnWhenVeryNarrow(Appearance appearance) throws IOException {
    var window = new HeadlessWindow(Studio.conversation(), appearance, folder);

    keep(window.paint(420, 640), "one-column", appearance);

    assertThat(window.find("friends", javax.swing.JPanel.class).isVisible()).isTrue();
    assertThat(window.find("chat", javax.swing.JPanel.class).isVisible()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatToDoWhenThereIsNobody(Appearance appearance) throws IOException {
    var window = new HeadlessWindow(Studio.lonely(), appearance, folder);
    await().until(() -> window.names().anyMatch("emotes.Smileys"::equals));

    keep(window.paint(1000, 640), "empty", appearance);

    assertThat(window.find("empty-text", JTextComponent.class).getText()).contains("cannot");
  }

  @ParameterizedTest
  @EnumSource
  void keepsItsShapeWithAnyScript(Appearance appearance) throws IOException {
    var client = Studio.extremes();
    var window = new HeadlessWindow(client, appearance, folder);
    window.open("maximilian-alexander-von-und-zu-hohenstein-ingelfingen");
    client.set(now -> Scripts.with(now, ClientState.Connection.OFFLINE, now.server()));
    client.tell(
        new ClientEvent.ConnectionChanged(ClientState.Connection.OFFLINE, Optional.empty()));
    await().until(() -> window.find("banner", javax.swing.JPanel.class) != null);

    keep(window.paint(1000, 640), "extremes", appearance);
  }

  @ParameterizedTest
  @EnumSource
  void asksForTrustInANewServer(Appearance appearance) throws IOException {
    var client = new ScriptedChatClient();
    var window = new HeadlessWindow(client, appearance, folder);
    client.failNext(
        Problem.Kind.SERVER_UNKNOWN, "Never seen before; it shows " + Scripts.FINGERPRINT);
    window.presenters().signIn().on(form());
    await().until(() -> window.find("trust", javax.swing.JButton.class).getParent().isVisible());

    keep(window.paint(900, 640), "trust", appearance);

    assertThat(
            window
                .find("fingerprint", javax.swing.JPanel.class)
                .getAccessibleContext()
                .getAccessibleName())
        .isEqualTo(Scripts.FINGERPRINT);
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatIsWrongBesideTheField(Appearance appearance) throws IOException {
    var client = new ScriptedChatClient();
    var window = new HeadlessWindow(client, appearance, folder);
    window.presenters().signIn().on(new SignInEvent.ModeChosen(SignInState.Mode.CREATE_ACCOUNT));
    window
        .presenters()
        .signIn()
        .connect(Scripts.SERVER.address(), new chat.parley.client.ServerTrust.FirstUse());
    await().until(() -> client.calls().size() == 1);
    await().until(() -> window.find("submit", javax.swing.JButton.class).isEnabled());
    client.failNext(
        Problem.Kind.PASSWORD_WEAK,
        "That password is easy to guess: it is a common word with a number. Add two or three"
            + " unrelated words.");
    window.presenters().signIn().on(form());
    await()
        .until(
            () ->
                window.find("problem.PASSWORD", JTextComponent.class).getText().contains("guess"));

    keep(window.paint(900, 760), "weak-password", appearance);
  }

  private static SignInEvent.Submitted form() {
    return new SignInEvent.Submitted(
        "lab.example:33000", "alice", new TypedPassword("password1".toCharArray()), "");
  }

  private static void keep(BufferedImage picture, String name, Appearance appearance)
      throws IOException {
    Snapshots.keep(picture, name + "-" + appearance);
  }

  private static java.util.Set<Integer> colours(BufferedImage picture) {
    var colours = new java.util.HashSet<Integer>();
    for (var x = 0; x < picture.getWidth(); x += 2) {
      for (var y = 0; y < picture.getHeight(); y += 2) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours;
  }
}
