package chat.parley.swing.friends;

/** The friend list as its presenter sees it. Event thread only. */
public interface FriendsView {
  /** Shows a state. */
  void show(FriendsState state);
}
