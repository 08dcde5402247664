package chat.parley.swing.window;

/** A window as its presenter sees it. Event thread only. */
public interface WindowView {
  /** Shows a state. */
  void show(WindowState state);
}
