package chat.parley.swing.emotes;

/** The emote panel as its presenter sees it. Event thread only. */
public interface EmotesView {
  /** Shows a state. */
  void show(EmotesState state);
}
