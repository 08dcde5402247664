package chat.parley.protocol.friends;

import chat.parley.crypto.id.CanonicalName;

/**
 * What a client asks about friends; answered by one {@link FriendsReply}.
 *
 * @see "docs/protocol.md, 5.1"
 * @since protocol 1
 */
public sealed interface FriendsRequest {
  /**
   * Enters somebody's name. When that person has entered the caller's, both become friends ({@link
   * FriendsReply.BecameFriends}); otherwise a request waits for them ({@link
   * FriendsReply.Requested}).
   */
  record Add(CanonicalName name) implements FriendsRequest {}

  /**
   * Says yes to a waiting request: the same as entering the name back, but refused with {@code
   * NO_SUCH_REQUEST} when none waits. Answered by {@link FriendsReply.BecameFriends}.
   */
  record Accept(CanonicalName name) implements FriendsRequest {}

  /** Says no to a waiting request. Answered by {@link FriendsReply.Done}. */
  record Decline(CanonicalName name) implements FriendsRequest {}

  /** Ends a friendship, or withdraws one's own request. Answered by {@link FriendsReply.Done}. */
  record Remove(CanonicalName name) implements FriendsRequest {}

  /**
   * Ends a friendship if there is one, and keeps this person's requests from view. Answered by
   * {@link FriendsReply.Done}; the other one is not told of the block.
   */
  record Block(CanonicalName name) implements FriendsRequest {}

  /** Lifts a block; a request that came meanwhile shows. Answered by {@link FriendsReply.Done}. */
  record Unblock(CanonicalName name) implements FriendsRequest {}

  /** Asks for everything at once. Answered by {@link FriendsReply.FriendList}. */
  record ListAll() implements FriendsRequest {}
}
