package chat.parley.swing.chat;

/** What a person does with the conversation on screen. */
public sealed interface ChatEvent {
  /** Chose a friend to talk to. */
  record Opened(String name) implements ChatEvent {}

  /** Went back to the list; nothing is open any more. */
  record Left() implements ChatEvent {}

  /** Sent what was written. */
  record Sent(String text) implements ChatEvent {}

  /** Scrolled near the top. */
  record OlderWanted() implements ChatEvent {}

  /** The window came into view. */
  record Shown() implements ChatEvent {}

  /** The window went out of view. */
  record Hidden() implements ChatEvent {}
}
