package chat.parley.protocol.friends;

import chat.parley.protocol.feature.FeatureCodec;
import java.util.Map;

/**
 * The wire form of the friends feature.
 *
 * <p>Thread: any; immutable.
 *
 * @since protocol 1
 */
public final class FriendsCodec {
  /** Requests, by the type of their frame. */
  public static final FeatureCodec<FriendsRequest> REQUESTS =
      new FeatureCodec<>(
          Map.of(
              "friends/add", FriendsRequest.Add.class,
              "friends/accept", FriendsRequest.Accept.class,
              "friends/decline", FriendsRequest.Decline.class,
              "friends/remove", FriendsRequest.Remove.class,
              "friends/block", FriendsRequest.Block.class,
              "friends/unblock", FriendsRequest.Unblock.class,
              "friends/list", FriendsRequest.ListAll.class));

  /** Replies, by the tag in their payload. */
  public static final FeatureCodec<FriendsReply> REPLIES =
      new FeatureCodec<>(
          Map.of(
              "requested", FriendsReply.Requested.class,
              "friends", FriendsReply.BecameFriends.class,
              "done", FriendsReply.Done.class,
              "refused", FriendsReply.Refused.class,
              "list", FriendsReply.FriendList.class));

  /** Pushes, by the type of their frame. */
  public static final FeatureCodec<FriendsPush> PUSHES =
      new FeatureCodec<>(
          Map.of(
              "friends/changed", FriendsPush.Changed.class,
              "friends/presence", FriendsPush.Presence.class));

  private FriendsCodec() {}
}
