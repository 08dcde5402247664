package chat.parley.swing.window;

import chat.parley.swing.chat.ChatView;
import chat.parley.swing.desk.EventThread;
import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emotes.EmotesView;
import chat.parley.swing.friends.FriendsView;
import chat.parley.swing.signin.SignInPanel;
import chat.parley.swing.signin.SignInView;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Appearance;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JPanel;

/** Everything inside a window's frame; needs no display of its own. Event thread only. */
public final class WindowPanel extends JPanel implements WindowView {
  private final CardLayout cards = new CardLayout();
  private final JPanel stack = new JPanel(cards);
  private final BannerBar banner = new BannerBar();
  private final SignInPanel signIn;
  private final MainPanel main;
  private final Consumer<String> title;
  private Optional<WindowState.Screen> shown = Optional.empty();

  /**
   * Makes the screens.
   *
   * @param title takes the words of the title bar
   */
  public WindowPanel(
      Words words, EmojiArtwork artwork, ScreenEvents events, Consumer<String> title) {
    super(new BorderLayout());
    this.title = title;
    this.signIn = new SignInPanel(words, events.signIn());
    this.main = new MainPanel(words, artwork, events);
    stack.add(signIn, WindowState.Screen.SIGN_IN.name());
    stack.add(main, WindowState.Screen.CHAT.name());
    add(stack, BorderLayout.CENTER);
    add(banner, BorderLayout.NORTH);
  }

  @Override
  public void show(WindowState state) {
    EventThread.require();
    title.accept(state.title());
    main.show(state);
    banner.show(state.screen() == WindowState.Screen.SIGN_IN ? state.banner() : Optional.empty());
    if (!shown.equals(Optional.of(state.screen()))) {
      shown = Optional.of(state.screen());
      cards.show(stack, state.screen().name());
      enter(state.screen());
    }
    revalidate();
  }

  /** Follows the theme where a sign names the other one. */
  public void appearance(Appearance appearance) {
    EventThread.require();
    main.appearance(appearance);
  }

  /** The card, for its presenter. */
  public SignInView signIn() {
    return signIn;
  }

  /** The chat, for its presenter. */
  public ChatView chat() {
    return main.chat();
  }

  /** The friend list, for its presenter. */
  public FriendsView friends() {
    return main.friends();
  }

  /** The emote panel, for its presenter. */
  public EmotesView emotes() {
    return main.emotes();
  }

  private void enter(WindowState.Screen screen) {
    switch (screen) {
      case SIGN_IN -> signIn.begin();
      case CHAT -> main.friends().requestFocusInWindow();
    }
  }
}
