package chat.parley.client;

import chat.parley.crypto.id.CanonicalName;
import java.util.List;

/**
 * Friends and requests.
 *
 * @param friends in the order of their names
 * @param incoming who asked to be friends
 * @param outgoing whom one asked
 */
public record FriendList(
    List<Friend> friends, List<CanonicalName> incoming, List<CanonicalName> outgoing) {
  /** Nobody yet. */
  public static final FriendList EMPTY = new FriendList(List.of(), List.of(), List.of());

  public FriendList {
    friends = List.copyOf(friends);
    incoming = List.copyOf(incoming);
    outgoing = List.copyOf(outgoing);
  }

  /** One friend. */
  public record Friend(CanonicalName name, boolean online) {}
}
