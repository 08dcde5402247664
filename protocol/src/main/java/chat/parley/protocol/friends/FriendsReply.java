package chat.parley.protocol.friends;

import chat.parley.crypto.id.CanonicalName;
import java.util.List;

/**
 * The answer to one {@link FriendsRequest}.
 *
 * @see "docs/protocol.md, 5.1"
 * @since protocol 1
 */
public sealed interface FriendsReply {
  /** A request now waits for this person. */
  record Requested(CanonicalName name) implements FriendsReply {}

  /** Each has entered the other's name. */
  record BecameFriends(Friend friend) implements FriendsReply {}

  /** It is done, and there is nothing more to say about it. */
  record Done() implements FriendsReply {}

  /** Nothing changed. */
  record Refused(FriendsRefusal reason) implements FriendsReply {}

  /**
   * Everything, each list in the order of names.
   *
   * @param friends at most 500
   * @param incoming requests that wait for the caller's answer; the newest 500
   * @param outgoing requests that wait for somebody else's answer; at most 200
   * @param blocked at most 500
   */
  record FriendList(
      List<Friend> friends,
      List<WaitingRequest> incoming,
      List<WaitingRequest> outgoing,
      List<CanonicalName> blocked)
      implements FriendsReply {
    public FriendList {
      friends = List.copyOf(friends);
      incoming = List.copyOf(incoming);
      outgoing = List.copyOf(outgoing);
      blocked = List.copyOf(blocked);
    }
  }
}
