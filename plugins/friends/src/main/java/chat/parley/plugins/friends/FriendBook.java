package chat.parley.plugins.friends;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Directory;
import chat.parley.plugin.Friendships;
import chat.parley.protocol.friends.Friend;
import chat.parley.protocol.friends.FriendsRefusal;
import chat.parley.protocol.friends.FriendsReply;
import chat.parley.protocol.friends.FriendsRequest;
import chat.parley.protocol.friends.WaitingRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers what is asked about friends, and tells both sides. Thread: any; blocks. */
final class FriendBook implements Friendships {
  private static final int MOST_INCOMING = 500;

  private final FriendStore store;
  private final Directory directory;
  private final FriendNews news;
  private final Clock clock;

  FriendBook(FriendStore store, Directory directory, FriendNews news, Clock clock) {
    this.store = store;
    this.directory = directory;
    this.news = news;
    this.clock = clock;
  }

  /** Does what is asked. */
  FriendsReply answer(Caller caller, FriendsRequest request) {
    return switch (request) {
      case FriendsRequest.Add(var name) ->
          change(caller, name, FriendsRefusal.UNKNOWN_NAME, rules -> rules::add);
      case FriendsRequest.Accept(var name) ->
          change(caller, name, FriendsRefusal.NO_SUCH_REQUEST, rules -> rules::accept);
      case FriendsRequest.Decline(var name) ->
          change(caller, name, FriendsRefusal.NO_SUCH_REQUEST, rules -> rules::decline);
      case FriendsRequest.Remove(var name) ->
          change(caller, name, FriendsRefusal.NOT_FRIENDS, rules -> rules::remove);
      case FriendsRequest.Block(var name) ->
          change(caller, name, FriendsRefusal.UNKNOWN_NAME, rules -> rules::block);
      case FriendsRequest.Unblock(var name) ->
          change(caller, name, FriendsRefusal.NOT_BLOCKED, rules -> rules::unblock);
      case FriendsRequest.ListAll() -> list(caller.account());
    };
  }

  @Override
  public boolean areFriends(AccountId one, AccountId other) {
    return store.read(ties -> ties.areFriends(one, other));
  }

  @Override
  public Set<AccountId> friendsOf(AccountId account) {
    return store.read(ties -> ties.friendsOf(account)).stream()
        .map(FriendStore.Tie::other)
        .collect(Collectors.toUnmodifiableSet());
  }

  private FriendsReply change(
      Caller caller, CanonicalName name, FriendsRefusal unknown, Function<FriendRules, Rule> rule) {
    var entry = directory.byName(name);
    if (entry.isEmpty()) {
      return new FriendsReply.Refused(unknown);
    }
    var pair = Pair.of(caller, entry.get());
    if (pair.isOnePerson()) {
      return new FriendsReply.Refused(FriendsRefusal.YOURSELF);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var rules = new FriendRules(now, directory.isOnline(pair.other().account()));
    return store
        .change(
            ties -> rule.apply(rules).apply(ties, pair),
            outcome -> outcome.news().forEach(one -> news.changed(one, now)))
        .reply();
  }

  private FriendsReply.FriendList list(AccountId account) {
    return store.read(
        ties ->
            new FriendsReply.FriendList(
                named(ties.friendsOf(account), this::friend, Friend::name),
                waiting(ties.requestsTo(account, MOST_INCOMING)),
                waiting(ties.requestsOf(account)),
                named(ties.blockedBy(account), (entry, _) -> entry.name(), Function.identity())));
  }

  private List<WaitingRequest> waiting(List<FriendStore.Tie> requests) {
    return named(
        requests, (entry, tie) -> new WaitingRequest(entry.name(), tie.at()), WaitingRequest::name);
  }

  private Friend friend(Directory.Entry entry, FriendStore.Tie tie) {
    var online = directory.isOnline(entry.account());
    return new Friend(entry.account(), entry.name(), online, tie.at());
  }

  /** Those ties whose other end still has an account, in the order of names. */
  private <T> List<T> named(
      List<FriendStore.Tie> ties, Naming<T> naming, Function<T, CanonicalName> name) {
    return ties.stream()
        .flatMap(tie -> entry(tie).map(entry -> naming.apply(entry, tie)).stream())
        .sorted(Comparator.comparing(name))
        .toList();
  }

  private Optional<Directory.Entry> entry(FriendStore.Tie tie) {
    return directory.byId(tie.other());
  }

  /** One of the rules. */
  @FunctionalInterface
  private interface Rule {
    Outcome apply(FriendStore.Ties ties, Pair pair);
  }

  /** Makes a line of a list. */
  @FunctionalInterface
  private interface Naming<T> {
    T apply(Directory.Entry entry, FriendStore.Tie tie);
  }
}
