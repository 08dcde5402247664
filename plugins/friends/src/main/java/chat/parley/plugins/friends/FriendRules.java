package chat.parley.plugins.friends;

import static chat.parley.protocol.friends.FriendsRefusal.ALREADY_FRIENDS;
import static chat.parley.protocol.friends.FriendsRefusal.ALREADY_REQUESTED;
import static chat.parley.protocol.friends.FriendsRefusal.BLOCKED_BY_YOU;
import static chat.parley.protocol.friends.FriendsRefusal.NOT_BLOCKED;
import static chat.parley.protocol.friends.FriendsRefusal.NOT_FRIENDS;
import static chat.parley.protocol.friends.FriendsRefusal.NO_SUCH_REQUEST;
import static chat.parley.protocol.friends.FriendsRefusal.TOO_MANY;

import chat.parley.protocol.friends.Friend;
import chat.parley.protocol.friends.FriendChange;
import chat.parley.protocol.friends.FriendsReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What each request changes. Whoever is blocked must not be able to tell: to them a request is made
 * and waits, as with anybody who does not answer.
 */
final class FriendRules {
  /** Fewer than the longest list a frame may hold, and small enough for one reply. */
  static final int MOST_FRIENDS = 500;

  static final int MOST_REQUESTS = 200;
  static final int MOST_BLOCKS = 500;

  private final Instant now;
  private final boolean otherOnline;

  /** Rules at this moment, and whether the other one is online in it. */
  FriendRules(Instant now, boolean otherOnline) {
    this.now = now;
    this.otherOnline = otherOnline;
  }

  Outcome add(FriendStore.Ties ties, Pair pair) {
    var self = pair.self().account();
    var other = pair.other().account();
    if (ties.areFriends(self, other)) {
      return Outcome.refused(ALREADY_FRIENDS);
    }
    if (ties.isBlocked(self, other)) {
      return Outcome.refused(BLOCKED_BY_YOU);
    }
    if (ties.isRequested(other, self)) {
      return befriend(ties, pair);
    }
    if (ties.isRequested(self, other)) {
      return Outcome.refused(ALREADY_REQUESTED);
    }
    return request(ties, pair);
  }

  Outcome accept(FriendStore.Ties ties, Pair pair) {
    if (ties.areFriends(pair.self().account(), pair.other().account())) {
      return Outcome.refused(ALREADY_FRIENDS);
    }
    return waits(ties, pair) ? befriend(ties, pair) : Outcome.refused(NO_SUCH_REQUEST);
  }

  Outcome decline(FriendStore.Ties ties, Pair pair) {
    if (!waits(ties, pair)) {
      return Outcome.refused(NO_SUCH_REQUEST);
    }
    ties.forgetRequest(pair.other().account(), pair.self().account());
    return done(toBoth(pair, FriendChange.DECLINED));
  }

  Outcome remove(FriendStore.Ties ties, Pair pair) {
    var self = pair.self().account();
    var other = pair.other().account();
    if (ties.areFriends(self, other)) {
      ties.part(self, other);
      return done(toBoth(pair, FriendChange.REMOVED));
    }
    if (!ties.isRequested(self, other)) {
      return Outcome.refused(NOT_FRIENDS);
    }
    ties.forgetRequest(self, other);
    return done(
        ties.isBlocked(other, self)
            ? List.of(toSelf(pair, FriendChange.WITHDRAWN))
            : toBoth(pair, FriendChange.WITHDRAWN));
  }

  Outcome block(FriendStore.Ties ties, Pair pair) {
    var self = pair.self().account();
    var other = pair.other().account();
    if (ties.isBlocked(self, other)) {
      return done(List.of());
    }
    if (ties.blockedBy(self).size() >= MOST_BLOCKS) {
      return Outcome.refused(TOO_MANY);
    }
    var news = new ArrayList<Outcome.News>();
    if (ties.areFriends(self, other)) {
      ties.part(self, other);
      news.addAll(toBoth(pair, FriendChange.REMOVED));
    }
    if (ties.isRequested(self, other)) {
      ties.forgetRequest(self, other);
      news.addAll(toBoth(pair, FriendChange.WITHDRAWN));
    }
    ties.block(self, other, now);
    news.add(toSelf(pair, FriendChange.BLOCKED));
    return done(news);
  }

  Outcome unblock(FriendStore.Ties ties, Pair pair) {
    var self = pair.self().account();
    var other = pair.other().account();
    if (!ties.isBlocked(self, other)) {
      return Outcome.refused(NOT_BLOCKED);
    }
    ties.unblock(self, other);
    var news = new ArrayList<>(List.of(toSelf(pair, FriendChange.UNBLOCKED)));
    if (ties.isRequested(other, self)) {
      news.add(toSelf(pair, FriendChange.REQUEST));
    }
    return done(news);
  }

  private Outcome request(FriendStore.Ties ties, Pair pair) {
    var self = pair.self().account();
    var other = pair.other().account();
    if (ties.requestsOf(self).size() >= MOST_REQUESTS) {
      return Outcome.refused(TOO_MANY);
    }
    ties.request(self, other, now);
    var reply = new FriendsReply.Requested(pair.other().name());
    var requested = toSelf(pair, FriendChange.REQUESTED);
    return ties.isBlocked(other, self)
        ? Outcome.of(reply, requested)
        : Outcome.of(reply, requested, toOther(pair, FriendChange.REQUEST));
  }

  private Outcome befriend(FriendStore.Ties ties, Pair pair) {
    var self = pair.self().account();
    var other = pair.other().account();
    if (isFull(ties, pair.self()) || isFull(ties, pair.other())) {
      return Outcome.refused(TOO_MANY);
    }
    ties.forgetRequest(other, self);
    ties.forgetRequest(self, other);
    ties.befriend(self, other, now);
    var friend = new Friend(other, pair.other().name(), otherOnline, now);
    return new Outcome(new FriendsReply.BecameFriends(friend), toBoth(pair, FriendChange.FRIEND));
  }

  private static boolean isFull(FriendStore.Ties ties, Pair.Person person) {
    return ties.friendsOf(person.account()).size() >= MOST_FRIENDS;
  }

  /** Whether a request of the other one waits, and shows. */
  private static boolean waits(FriendStore.Ties ties, Pair pair) {
    return ties.isRequested(pair.other().account(), pair.self().account())
        && !ties.isBlocked(pair.self().account(), pair.other().account());
  }

  private static Outcome done(List<Outcome.News> news) {
    return new Outcome(new FriendsReply.Done(), news);
  }

  private static List<Outcome.News> toBoth(Pair pair, FriendChange kind) {
    return List.of(toSelf(pair, kind), toOther(pair, kind));
  }

  private static Outcome.News toSelf(Pair pair, FriendChange kind) {
    return new Outcome.News(pair.self(), kind, pair.other());
  }

  private static Outcome.News toOther(Pair pair, FriendChange kind) {
    return new Outcome.News(pair.other(), kind, pair.self());
  }
}
