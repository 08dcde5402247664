package chat.parley.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.FriendList;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.swing.desk.Desks;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.script.Scripts;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Appearance;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.JScrollPane;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two real windows on a real screen, driven by mouse and keys, joined by a scripted wire. */
@ExtendWith(XvfbDisplay.class)
class TwoWindowsIT {
  @TempDir Path folder;

  private final ScriptedChatClient alice = person("alice", "bob");
  private final ScriptedChatClient bob = person("bob", "alice");
  private Robot robot;
  private ChatWindow left;
  private ChatWindow right;
  private FrameFixture aliceWindow;
  private FrameFixture bobWindow;

  @BeforeEach
  void openBoth() {
    alice.wire(message -> carry(message, alice, "bob", bob, "alice"));
    bob.wire(message -> carry(message, bob, "alice", alice, "bob"));
    robot = BasicRobot.robotWithNewAwtHierarchy();
    var application =
        HeadlessWindow.onEventThread(
            () -> new ClientApplication(Words.in(Locale.ENGLISH), Desks.CLOCK, Appearance.LIGHT));
    left = open(application, alice, "alice", new Rectangle(0, 0, 900, 640));
    right = open(application, bob, "bob", new Rectangle(900, 0, 900, 640));
    aliceWindow = new FrameFixture(robot, left.frame());
    bobWindow = new FrameFixture(robot, right.frame());
  }

  @AfterEach
  void closeBoth() {
    HeadlessWindow.onEventThread(
        () -> {
          left.frame().dispose();
          right.frame().dispose();
          return true;
        });
    robot.cleanUpWithoutDisposingWindows();
  }

  @Test
  void twoPeopleTalk() throws IOException {
    chooseFriend(aliceWindow);
    chooseFriend(bobWindow);
    write(aliceWindow, "have you seen the netlist?");
    write(bobWindow, "it is in the lab folder");
    aliceWindow.robot().waitForIdle();
    pickEmoji(aliceWindow);
    aliceWindow.textBox("composer").pressAndReleaseKeys(KeyEvent.VK_ENTER);

    await().until(() -> bob.archive().size() == 3);
    await().until(() -> rows(bobWindow) >= 4 && rows(aliceWindow) >= 4);
    assertThat(bob.calls()).contains("send it is in the lab folder");
    assertThat(alice.calls()).contains("send 😀");
    keep("two-windows-LIGHT");
    aliceWindow.button("theme").click();
    keep("two-windows-DARK");
  }

  @Test
  void startsANewLineWithShiftAndEnter() {
    chooseFriend(aliceWindow);
    var composer = aliceWindow.textBox("composer").requireFocused();
    composer.enterText("one");
    robot.pressKey(KeyEvent.VK_SHIFT);
    robot.pressAndReleaseKey(KeyEvent.VK_ENTER);
    robot.releaseKey(KeyEvent.VK_SHIFT);
    composer.enterText("two");
    robot.pressAndReleaseKey(KeyEvent.VK_ENTER);

    await().until(() -> alice.calls().contains("send one\ntwo"));
  }

  @Test
  void losesThePanelWhenEmotesAreSwitchedOff() {
    chooseFriend(aliceWindow);
    await().until(() -> isShowing(aliceWindow, "emotes"));

    alice.features("friends", "history");

    await().until(() -> !isShowing(aliceWindow, "emotes"));
    assertThat(isShowing(aliceWindow, "open-emotes")).isFalse();
    assertThat(isShowing(aliceWindow, "emotes-toggle")).isFalse();
  }

  @Test
  void doesNotJumpWhenOlderMessagesArrive() {
    for (var number = 1; number <= 200; number++) {
      say("message " + number);
    }
    chooseFriend(aliceWindow);
    await().until(() -> rows(aliceWindow) > 60);
    var scroll = scroll(aliceWindow);
    assertThat(distanceToEnd(scroll)).isLessThan(30);
    var before = HeadlessWindow.onEventThread(() -> scroll.getVerticalScrollBar().getMaximum());

    HeadlessWindow.onEventThread(
        () -> {
          scroll.getVerticalScrollBar().setValue(100);
          return true;
        });
    var reading = topRow(aliceWindow);
    await()
        .until(
            () ->
                HeadlessWindow.onEventThread(() -> scroll.getVerticalScrollBar().getMaximum())
                    > before + 500);

    assertThat(topRow(aliceWindow)).isEqualTo(reading);
  }

  @Test
  void walksThroughThePanesByKey() {
    chooseFriend(aliceWindow);
    aliceWindow.textBox("composer").requireFocused();

    robot.pressAndReleaseKey(KeyEvent.VK_F6);
    aliceWindow.list("friends-list").requireFocused();
    robot.pressAndReleaseKey(KeyEvent.VK_F6);
    aliceWindow.textBox("emote-search").requireFocused();
    robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);

    aliceWindow.textBox("composer").requireFocused();
  }

  private void say(String text) {
    alice
        .archive()
        .add(
            Scripts.conversationId("bob"),
            new CanonicalName("bob"),
            false,
            text,
            ChatMessage.State.STORED);
  }

  private static void chooseFriend(FrameFixture window) {
    await().until(() -> window.list("friends-list").target().getModel().getSize() > 0);
    window.list("friends-list").clickItem(0);
    await().until(() -> isShowing(window, "composer"));
  }

  private static void write(FrameFixture window, String text) {
    window.textBox("composer").click().enterText(text);
    window.robot().pressAndReleaseKey(KeyEvent.VK_ENTER);
  }

  private static void pickEmoji(FrameFixture window) {
    window.textBox("composer").click();
    window.list("emotes.Smileys").clickItem(0);
    await().until(() -> "😀".equals(window.textBox("composer").text()));
  }

  private static boolean isShowing(FrameFixture window, String name) {
    return window
        .robot()
        .finder()
        .findAll(
            window.target(), component -> component != null && name.equals(component.getName()))
        .stream()
        .anyMatch(java.awt.Component::isShowing);
  }

  private static int rows(FrameFixture window) {
    return window.panel("rows").target().getComponentCount();
  }

  private static JScrollPane scroll(FrameFixture window) {
    return (JScrollPane) window.panel("rows").target().getParent().getParent();
  }

  private static int distanceToEnd(JScrollPane pane) {
    return HeadlessWindow.onEventThread(
        () -> {
          var bar = pane.getVerticalScrollBar();
          return bar.getMaximum() - bar.getVisibleAmount() - bar.getValue();
        });
  }

  /** What stands at the upper edge, and where it ends. */
  private static String topRow(FrameFixture window) {
    return HeadlessWindow.onEventThread(
        () -> {
          var column = window.panel("rows").target();
          var top = scroll(window).getViewport().getViewPosition().y;
          return Stream.of(column.getComponents())
              .filter(row -> row.getName().matches("row\\.[0-9a-f]+"))
              .filter(row -> row.getY() + row.getHeight() > top)
              .findFirst()
              .map(row -> row.getName() + " " + (row.getY() + row.getHeight() - top))
              .orElseThrow();
        });
  }

  private void keep(String name) throws IOException {
    robot.waitForIdle();
    var picture =
        HeadlessWindow.onEventThread(
            () -> {
              var image = new BufferedImage(1800, 640, BufferedImage.TYPE_INT_RGB);
              left.frame().getContentPane().printAll(image.createGraphics());
              var besides = image.createGraphics();
              besides.translate(900, 0);
              right.frame().getContentPane().printAll(besides);
              return image;
            });
    Snapshots.keep(picture, name);
  }

  private ChatWindow open(
      ClientApplication application, ScriptedChatClient client, String name, Rectangle bounds) {
    return HeadlessWindow.onEventThread(
        () -> {
          var window = application.open(client, SettingsFile.in(folder.resolve(name)));
          window.place(bounds);
          return window;
        });
  }

  private static ScriptedChatClient person(String name, String friend) {
    var client = new ScriptedChatClient();
    client.set(now -> Scripts.signedIn(now, new CanonicalName(name)));
    client.set(
        now ->
            Scripts.friends(
                now, new FriendList(List.of(Scripts.friend(friend, true)), List.of(), List.of())));
    client.set(now -> Scripts.conversation(now, Scripts.conversation(friend, 0, true)));
    return client;
  }

  private static void carry(
      ChatMessage message,
      ScriptedChatClient from,
      String to,
      ScriptedChatClient receiver,
      String author) {
    var arrived = receiver.archive().receive(Scripts.conversationId(author), message);
    receiver.tell(new ClientEvent.MessageReceived(arrived));
    from.tell(
        new ClientEvent.MessageStateChanged(
            Scripts.conversationId(to), message.id(), ChatMessage.State.DELIVERED));
  }
}
