package chat.parley.plugins.friends;

import chat.parley.crypto.id.AccountId;
import chat.parley.plugin.Directory;
import chat.parley.plugin.PluginContext;
import chat.parley.protocol.friends.FriendChange;
import chat.parley.protocol.friends.FriendsCodec;
import chat.parley.protocol.friends.FriendsPush;
import java.time.Instant;

/** Tells people what changed in their friend lists. Thread: any. */
final class FriendNews {
  private final PluginContext context;

  FriendNews(PluginContext context) {
    this.context = context;
  }

  /** Tells one person of one change. */
  void changed(Outcome.News news, Instant at) {
    var about = news.about();
    push(
        news.to().account(),
        new FriendsPush.Changed(
            news.kind(),
            isShown(news.kind()) ? about.account() : AccountId.NONE,
            about.name(),
            news.kind() == FriendChange.FRIEND && context.directory().isOnline(about.account()),
            at));
  }

  /** Tells one person that a friend came or went. */
  void presence(AccountId to, Directory.Entry friend, boolean online) {
    push(to, new FriendsPush.Presence(friend.account(), friend.name(), online));
  }

  /** Only friends learn each other's account ids. */
  private static boolean isShown(FriendChange kind) {
    return kind == FriendChange.FRIEND || kind == FriendChange.REMOVED;
  }

  private void push(AccountId to, FriendsPush push) {
    context.push(to, FriendsCodec.PUSHES.type(push), FriendsCodec.PUSHES.encode(push));
  }
}
