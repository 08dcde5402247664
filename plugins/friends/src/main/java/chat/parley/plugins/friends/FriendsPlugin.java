package chat.parley.plugins.friends;

import chat.parley.crypto.id.AccountId;
import chat.parley.plugin.ApiVersion;
import chat.parley.plugin.ChatPlugin;
import chat.parley.plugin.Friendships;
import chat.parley.plugin.PluginContext;
import chat.parley.plugin.PluginDescriptor;
import chat.parley.plugin.RequestRule;
import chat.parley.plugin.ServerEvent;
import chat.parley.protocol.friends.FriendsCodec;

/** Makes friends of people who enter each other's name, and tells them when the other is online. */
public final class FriendsPlugin implements ChatPlugin {
  /** Low, because an unknown name is told: trying names out must take long. */
  private static final int NAMES_A_MINUTE = 20;

  @Override
  public PluginDescriptor descriptor() {
    return new PluginDescriptor("friends", "1.0.0", ApiVersion.of(1, 0));
  }

  @Override
  public void start(PluginContext context) {
    var store = new JdbiFriendStore(context.storage("friends/1-friends.sql"));
    var news = new FriendNews(context);
    var book = new FriendBook(store, context.directory(), news, context.clock());
    context.provide(Friendships.class, book);
    FriendsCodec.REQUESTS.types().forEach(type -> handle(context, book, type));
    context
        .events()
        .on(
            ServerEvent.AccountOnline.class,
            event -> tellFriends(context, book, news, event.account()));
    context
        .events()
        .on(
            ServerEvent.AccountOffline.class,
            event -> tellFriends(context, book, news, event.account()));
  }

  private static void handle(PluginContext context, FriendBook book, String type) {
    context
        .requests()
        .handle(
            type,
            rule(type),
            (caller, payload) ->
                FriendsCodec.REPLIES.pack(
                    book.answer(caller, FriendsCodec.REQUESTS.decode(type, payload))));
  }

  private static RequestRule rule(String type) {
    return switch (type) {
      case "friends/add", "friends/block" -> RequestRule.standard().perMinute(NAMES_A_MINUTE);
      default -> RequestRule.standard();
    };
  }

  /** The state now, not the event's: of two events in quick succession the last word is right. */
  private static void tellFriends(
      PluginContext context, FriendBook book, FriendNews news, AccountId account) {
    var directory = context.directory();
    directory
        .byId(account)
        .ifPresent(
            entry ->
                book.friendsOf(account)
                    .forEach(friend -> news.presence(friend, entry, directory.isOnline(account))));
  }
}
