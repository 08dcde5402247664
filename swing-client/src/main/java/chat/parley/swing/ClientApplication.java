package chat.parley.swing;

import chat.parley.client.ChatClient;
import chat.parley.swing.desk.EventThread;
import chat.parley.swing.desk.UiExecutor;
import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Appearance;
import chat.parley.swing.theme.SystemAppearance;
import chat.parley.swing.theme.Theme;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The windows of one process and what they share: theme, words, pictures. Event thread only; start
 * it with {@code EventQueue.invokeLater}.
 */
public final class ClientApplication {
  private final Words words;
  private final Clock clock;
  private final EmojiArtwork artwork = EmojiArtwork.load();
  private final UiExecutor ui = new UiExecutor();
  private final List<ChatWindow> windows = new ArrayList<>();
  private Appearance appearance;

  /**
   * Puts the theme on.
   *
   * @param clock with the zone that times are shown in
   * @param appearance what the windows look like at first
   */
  public ClientApplication(Words words, Clock clock, Appearance appearance) {
    EventThread.require();
    this.words = words;
    this.clock = clock;
    this.appearance = appearance;
    Theme.prepare();
    Theme.install(appearance);
  }

  /** What settings and system ask for. */
  public static Appearance appearance(ClientSettings settings) {
    return settings.theme().appearance(new SystemAppearance());
  }

  /**
   * Opens a window around a client and shows it.
   *
   * @param client the window's from now on: closing the window closes it
   * @param settings where the window remembers server and theme
   */
  public ChatWindow open(ChatClient client, SettingsFile settings) {
    EventThread.require();
    var window = new ChatWindow(this, client, settings);
    windows.add(window);
    window.appearance(appearance);
    window.show();
    return window;
  }

  /** Puts the other theme on, in every window. */
  void toggleTheme() {
    appearance = appearance.other();
    Theme.install(appearance);
    windows.forEach(window -> window.appearance(appearance));
  }

  void closed(ChatWindow window) {
    windows.remove(window);
  }

  Appearance appearance() {
    return appearance;
  }

  Words words() {
    return words;
  }

  Clock clock() {
    return clock;
  }

  EmojiArtwork artwork() {
    return artwork;
  }

  UiExecutor ui() {
    return ui;
  }
}
