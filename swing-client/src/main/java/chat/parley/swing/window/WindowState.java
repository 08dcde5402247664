package chat.parley.swing.window;

import java.util.Optional;

/**
 * What a whole window shows.
 *
 * @param title for the title bar
 * @param where account and server, for the top line
 * @param banner what is wrong or going on with the connection
 */
public record WindowState(Screen screen, String title, String where, Optional<Banner> banner) {
  /** The two faces of a window. */
  public enum Screen {
    SIGN_IN,
    CHAT
  }

  /** A line above everything else. */
  public record Banner(Tone tone, String text) {}

  /** How much a banner matters. */
  public enum Tone {
    CALM,
    CAUTION
  }
}
