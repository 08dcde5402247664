package chat.parley.swing;

import static org.awaitility.Awaitility.await;

import chat.parley.swing.chat.ChatEvent;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.Lane;
import chat.parley.swing.desk.UiExecutor;
import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.friends.FriendsEvent;
import chat.parley.swing.script.ScriptedChatClient;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Appearance;
import chat.parley.swing.theme.Theme;
import chat.parley.swing.window.ScreenEvents;
import chat.parley.swing.window.WindowActions;
import chat.parley.swing.window.WindowPanel;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Everything of a window but its frame: real presenters and panels, a scripted client. */
final class HeadlessWindow {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-16T10:45:00Z"), ZoneOffset.UTC);
  private static final EmojiArtwork ARTWORK = EmojiArtwork.load();

  private final Words words = Words.in(Locale.ENGLISH);
  private final WindowPanel panel;
  private final Presenters presenters;

  HeadlessWindow(ScriptedChatClient client, Appearance appearance, Path folder) {
    this.panel = onEventThread(() -> build(appearance));
    var desk = new Desk(client, new Lane(), new UiExecutor(), words, CLOCK);
    this.presenters = new Presenters(desk, panel, SettingsFile.in(folder));
    presenters.start();
  }

  Presenters presenters() {
    return presenters;
  }

  /** Opens the conversation with a friend and waits until it shows. */
  void open(String friend) {
    presenters.friends().on(new FriendsEvent.Chosen(friend));
    presenters.chat().on(new ChatEvent.Opened(friend));
    await().until(() -> names().anyMatch(name -> name.startsWith("row.")));
  }

  /** A component by its name, anywhere inside. */
  <C extends Component> C find(String name, Class<C> type) {
    return onEventThread(
        () ->
            type.cast(
                all(panel)
                    .filter(component -> name.equals(component.getName()))
                    .findFirst()
                    .orElseThrow()));
  }

  BufferedImage paint(int width, int height) {
    onEventThread(() -> Snapshots.paint(panel, width, height));
    return onEventThread(() -> Snapshots.paint(panel, width, height));
  }

  /** Waits until what presenters have published is on screen. */
  Stream<String> names() {
    return onEventThread(
        () ->
            all(panel)
                .map(Component::getName)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .toList())
        .stream();
  }

  static <T> T onEventThread(Callable<T> task) {
    var future = new FutureTask<>(task);
    EventQueue.invokeLater(future);
    try {
      return future.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private WindowPanel build(Appearance appearance) {
    Theme.prepare();
    Theme.install(appearance);
    var events = new ScreenEvents(_ -> {}, _ -> {}, _ -> {}, _ -> {}, new NoActions());
    var built = new WindowPanel(words, ARTWORK, events, _ -> {});
    built.appearance(appearance);
    return built;
  }

  private static Stream<Component> all(Component root) {
    var children =
        root instanceof Container container
            ? Stream.of(container.getComponents()).flatMap(HeadlessWindow::all)
            : Stream.<Component>empty();
    return Stream.concat(Stream.of(root), children);
  }

  private static final class NoActions implements WindowActions {
    @Override
    public void toggleTheme() {}

    @Override
    public void showSight() {}

    @Override
    public void signOut() {}
  }
}
