package chat.parley.swing.emotes;

/** What a person does in the emote panel. */
public sealed interface EmotesEvent {
  /** Typed into the search field. */
  record Searched(String query) implements EmotesEvent {}

  /** Picked a face or an emoji. */
  record Picked(EmotesState.Emote emote) implements EmotesEvent {}
}
