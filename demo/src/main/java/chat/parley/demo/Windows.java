package chat.parley.demo;

import chat.parley.client.ChatClient;
import chat.parley.swing.ChatWindow;
import chat.parley.swing.ClientApplication;
import chat.parley.swing.SettingsFile;
import chat.parley.swing.text.Words;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Chat windows side by side, in this process. */
final class Windows implements AutoCloseable {
  private static final int WIDEST = 1_000;
  private static final int HIGHEST = 760;

  private final List<ChatWindow> windows = new ArrayList<>();

  private Windows() {}

  /** Opens a window for each client; the windows close them. */
  static Windows sideBySide(List<Person> people, List<ChatClient> clients) {
    var windows = new Windows();
    onEventThread(() -> windows.open(people, clients));
    return windows;
  }

  /** Runs something when the last of them was closed. */
  void whenAllAreClosed(Runnable then) {
    var closed =
        windows.stream()
            .map(window -> window.closed().toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new);
    var unused = CompletableFuture.allOf(closed).thenRun(then);
  }

  @Override
  public void close() {
    onEventThread(() -> windows.forEach(window -> window.frame().dispose()));
    windows.forEach(window -> window.closed().toCompletableFuture().join());
  }

  private void open(List<Person> people, List<ChatClient> clients) {
    var settings = SettingsFile.in(people.getFirst().folder());
    var application =
        new ClientApplication(
            Words.in(Locale.getDefault()),
            Clock.systemDefaultZone(),
            ClientApplication.appearance(settings.current()));
    for (int index = 0; index < clients.size(); index++) {
      var window =
          application.open(clients.get(index), SettingsFile.in(people.get(index).folder()));
      window.place(place(index, clients.size()));
      windows.add(window);
    }
  }

  /** The n-th part of the screen, from the left; windows need not be wider than reading is good. */
  private static Rectangle place(int index, int count) {
    var screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    int width = Math.min(screen.width / count, WIDEST);
    int height = Math.min(screen.height, HIGHEST);
    int left = screen.x + (screen.width - width * count) / 2;
    return new Rectangle(
        left + index * width, screen.y + (screen.height - height) / 2, width, height);
  }

  private static void onEventThread(Runnable task) {
    try {
      EventQueue.invokeAndWait(task);
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException("the windows cannot be shown", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
