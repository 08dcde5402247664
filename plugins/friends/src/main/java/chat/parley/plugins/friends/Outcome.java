package chat.parley.plugins.friends;

import chat.parley.protocol.friends.FriendChange;
import chat.parley.protocol.friends.FriendsRefusal;
import chat.parley.protocol.friends.FriendsReply;
import java.util.List;

/**
 * What a change came to: the reply, and the news that go out once it is committed.
 *
 * @param news in the order in which they go out
 */
record Outcome(FriendsReply reply, List<News> news) {
  Outcome {
    news = List.copyOf(news);
  }

  static Outcome refused(FriendsRefusal reason) {
    return new Outcome(new FriendsReply.Refused(reason), List.of());
  }

  static Outcome of(FriendsReply reply, News... news) {
    return new Outcome(reply, List.of(news));
  }

  /** One change in one person's list. */
  record News(Pair.Person to, FriendChange kind, Pair.Person about) {}
}
