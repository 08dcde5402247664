package chat.parley.swing.chat;

/** The middle of the window as its presenter sees it. Event thread only. */
public interface ChatView {
  /** Shows a state. */
  void show(ChatState state);

  /** Gives a text back that could not be sent, unless something new is being written. */
  void restoreDraft(String text);
}
