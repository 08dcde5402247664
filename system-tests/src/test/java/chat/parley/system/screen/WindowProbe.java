package chat.parley.system.screen;

import static org.awaitility.Awaitility.await;

import chat.parley.swing.ChatWindow;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.fixture.FrameFixture;

/** Looks at a chat window and uses it with mouse and keyboard, as a person does. */
public final class WindowProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChatWindow window;
  private final FrameFixture frame;

  /** A probe for a window that is shown; all windows share one robot. */
  public WindowProbe(Robot robot, ChatWindow window) {
    this.window = window;
    this.frame = new FrameFixture(robot, window.frame());
  }

  /** The mouse and keyboard of this screen. */
  public static Robot robot() {
    return BasicRobot.robotWithCurrentAwtHierarchy();
  }

  /** Picks a friend in the list on the right. */
  public void openChatWith(String name) {
    waitFor(() -> frame.list("friends-list").contents().length > 0, "friends");
    frame.list("friends-list").selectItem(0);
    waitFor(() -> Objects.equals(frame.label("chat-name").text(), name), "chat with " + name);
  }

  /**
   * Writes a message and presses the button. The text is put in, not typed: with no window manager
   * on the screen, the keyboard stays with one of two windows.
   */
  public void write(String words) {
    waitFor(
        () -> {
          frame.textBox("composer").target().setText(words);
          return true;
        },
        "composer");
    frame.button("send").click();
  }

  /** Waits until a row of the conversation says these words. */
  public void waitForRow(String words) {
    waitFor(
        () ->
            everything()
                .filter(component -> String.valueOf(component.getName()).startsWith("row."))
                .map(Component::getAccessibleContext)
                .filter(Objects::nonNull)
                .anyMatch(row -> String.valueOf(row.getAccessibleName()).contains(words)),
        "row " + words);
  }

  /** Waits until a component is to be seen, or not. */
  public void waitUntilShown(String name, Shown wanted) {
    waitFor(
        () ->
            everything()
                    .anyMatch(
                        component -> name.equals(component.getName()) && component.isShowing())
                == (wanted == Shown.YES),
        name + " shown: " + wanted);
  }

  /** Whether a component is to be seen. */
  public enum Shown {
    YES,
    NO
  }

  private void waitFor(Callable<Boolean> condition, String what) {
    await(what).atMost(PATIENCE).ignoreExceptions().until(() -> onEventThread(condition));
  }

  private Stream<Component> everything() {
    return below(window.frame());
  }

  private static Stream<Component> below(Container container) {
    return Arrays.stream(container.getComponents())
        .flatMap(
            component ->
                component instanceof Container inner
                    ? Stream.concat(Stream.of(component), below(inner))
                    : Stream.of(component));
  }

  private static boolean onEventThread(Callable<Boolean> condition)
      throws InterruptedException, InvocationTargetException, ExecutionException {
    var task = new FutureTask<>(condition);
    EventQueue.invokeAndWait(task);
    return task.get();
  }
}
