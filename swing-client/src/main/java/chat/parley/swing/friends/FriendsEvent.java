package chat.parley.swing.friends;

/** What a person does in the friend list. */
public sealed interface FriendsEvent {
  /** Asks somebody to be friends. */
  record AddPressed(String name) implements FriendsEvent {}

  /** Accepts a request. */
  record Accepted(String name) implements FriendsEvent {}

  /** Declines a request. */
  record Declined(String name) implements FriendsEvent {}

  /** Chose whom to talk to; empty for nobody. */
  record Chosen(String name) implements FriendsEvent {}
}
