package chat.parley.swing.window;

/** What a person does with a window as a whole. */
public interface WindowActions {
  /** Asks for the other theme, in every window. */
  void toggleTheme();

  /** Opens the page "What the server can see". */
  void showSight();

  /** Signs out on this device. */
  void signOut();
}
