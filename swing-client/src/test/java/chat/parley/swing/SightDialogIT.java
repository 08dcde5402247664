package chat.parley.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.swing.desk.Desks;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Appearance;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page "What the server can see" in a real window; every picture is kept to be looked at. */
@ExtendWith(XvfbDisplay.class)
class SightDialogIT {
  @TempDir Path folder;

  private Robot robot;
  private ChatWindow window;
  private FrameFixture frame;

  @BeforeEach
  void open() {
    robot = BasicRobot.robotWithNewAwtHierarchy();
    window =
        HeadlessWindow.onEventThread(
            () ->
                new ClientApplication(Words.in(Locale.ENGLISH), Desks.CLOCK, Appearance.LIGHT)
                    .open(Studio.conversation(), SettingsFile.in(folder)));
    frame = new FrameFixture(robot, window.frame());
    await().until(() -> frame.button("sight").target().isShowing());
  }

  @AfterEach
  void close() {
    HeadlessWindow.onEventThread(
        () -> {
          window.frame().dispose();
          return true;
        });
    robot.cleanUpWithoutDisposingWindows();
  }

  @Test
  void showsWhatIsSealedAndClearInBothThemes() throws IOException {
    frame.button("sight").click();
    var page = frame.dialog("sight");

    robot.waitForIdle();

    assertThat(scrolled(page)).isZero();
    keep(page, "sight-LIGHT");
    HeadlessWindow.onEventThread(
        () -> {
          window.toggleTheme();
          page.target().setSize(new Dimension(600, 760));
          return true;
        });
    robot.waitForIdle();
    assertThat(scrolled(page)).as("after a change of theme").isZero();
    keep(page, "sight-narrow-DARK");
  }

  @Test
  void opensTheFieldsOfASubject() throws IOException {
    frame.button("sight").click();
    var page = frame.dialog("sight");
    page.button("fields.MESSAGES").click();
    robot.waitForIdle();

    assertThat(page.button("fields.MESSAGES").text()).startsWith("Fold the ");
    assertThat(page.label("field.MessageBody.Text.text").target().isShowing()).isTrue();
    keep(page, "sight-fields-LIGHT");
  }

  /** A text whose height is that of another width hides its last words. */
  @Test
  void noSentenceIsCutWhateverTheWidth() {
    frame.button("sight").click();
    var page = frame.dialog("sight");
    page.button("fields.KEYS").click();

    for (var width : new int[] {1200, 560, 800}) {
      HeadlessWindow.onEventThread(
          () -> {
            page.target().setSize(new Dimension(width, 700));
            return true;
          });
      await().untilAsserted(() -> assertThat(cut(page)).as("at %d pixels", width).isEmpty());
    }
  }

  @Test
  void opensOnceAndClosesWithEscape() {
    frame.button("sight").click();
    var page = frame.dialog("sight");
    frame.button("sight").click();
    assertThat(window.frame().getOwnedWindows()).filteredOn(owned -> owned.isShowing()).hasSize(1);

    escape((JDialog) page.target());
    await().until(() -> !page.target().isShowing());
  }

  /** What the key is bound to: without a window manager no second window gets the focus. */
  private static void escape(JDialog dialog) {
    HeadlessWindow.onEventThread(
        () -> {
          var key = KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0);
          var pressed = new ActionEvent(dialog, ActionEvent.ACTION_PERFORMED, "escape");
          dialog.getRootPane().getActionForKeyStroke(key).actionPerformed(pressed);
          return true;
        });
  }

  private List<String> cut(DialogFixture page) {
    return HeadlessWindow.onEventThread(
        () -> {
          var texts = robot.finder().findAll(page.target(), JTextComponent.class::isInstance);
          assertThat(texts).hasSizeGreaterThan(100);
          return texts.stream()
              .filter(text -> text.isShowing())
              .filter(text -> text.getHeight() < text.getPreferredSize().height)
              .map(text -> ((JTextComponent) text).getText())
              .toList();
        });
  }

  private static int scrolled(DialogFixture page) {
    return page.scrollPane("sight-scroll").target().getVerticalScrollBar().getValue();
  }

  private static void keep(DialogFixture page, String name) throws IOException {
    var picture =
        HeadlessWindow.onEventThread(
            () -> {
              var content = ((JDialog) page.target()).getContentPane();
              var image =
                  new BufferedImage(
                      content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
              content.printAll(image.getGraphics());
              return image;
            });
    Snapshots.keep(picture, name);
  }
}
