package chat.parley.swing;

import chat.parley.swing.theme.ThemeChoice;

/**
 * What a window remembers between starts. Nothing here tells what anybody says, or to whom.
 *
 * @param server the server connected to last; empty when there was none
 */
public record ClientSettings(ThemeChoice theme, String server) {
  /** What holds before anything is remembered. */
  public static final ClientSettings FIRST = new ClientSettings(ThemeChoice.SYSTEM, "");

  /** The same with another theme. */
  public ClientSettings theme(ThemeChoice next) {
    return new ClientSettings(next, server);
  }

  /** The same with another server. */
  public ClientSettings server(String next) {
    return new ClientSettings(theme, next);
  }
}
