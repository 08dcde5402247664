package chat.parley.swing.friends;

import java.util.List;
import java.util.Optional;

/**
 * What the friend list shows.
 *
 * @param chosen whom one talks to
 * @param incoming who asks
 * @param outgoing who was asked
 * @param problem why the last thing asked for did not work
 * @param added whom one asked last, so that the field can be cleared
 */
public record FriendsState(
    List<Friend> friends,
    Optional<String> chosen,
    List<String> incoming,
    List<String> outgoing,
    Optional<String> problem,
    Optional<String> added) {
  public FriendsState {
    friends = List.copyOf(friends);
    incoming = List.copyOf(incoming);
    outgoing = List.copyOf(outgoing);
  }

  /** All messages not read. */
  public int unread() {
    return friends.stream().mapToInt(Friend::unread).sum();
  }

  /** One friend. */
  public record Friend(String name, Presence presence, int unread) {}

  /** Where a friend is. */
  public enum Presence {
    AWAY,
    ONLINE,
    IN_THIS_CHAT
  }
}
