package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.FriendList;
import chat.parley.client.FriendList.Friend;
import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.Settings;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.protocol.PluginPush;
import chat.parley.protocol.friends.FriendsCodec;
import chat.parley.protocol.friends.FriendsPush;
import chat.parley.protocol.friends.FriendsReply;
import chat.parley.protocol.friends.FriendsRequest;
import chat.parley.protocol.friends.WaitingRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Friends and requests as the server's friends feature tells them, before that as they were last
 * seen; and what is new since then. Thread: the client's.
 */
final class FriendBook {
  private final FriendRequests requests;
  private final People people;
  private final LastFriends last;
  private final Consumer<ClientEvent> events;
  private final Map<CanonicalName, AccountId> accounts = new HashMap<>();
  private final Set<CanonicalName> announced = new HashSet<>();
  private FriendList list;

  FriendBook(Uplink uplink, People people, Settings settings, Consumer<ClientEvent> events) {
    this.requests = new FriendRequests(uplink);
    this.people = people;
    this.last = new LastFriends(settings);
    this.events = events;
    this.list = last.list();
  }

  FriendList list() {
    return list;
  }

  Optional<AccountId> account(CanonicalName name) {
    return Optional.ofNullable(accounts.get(name));
  }

  boolean isOnline(CanonicalName name) {
    return list.friends().stream()
        .anyMatch(friend -> friend.name().equals(name) && friend.online());
  }

  void forget() {
    list = FriendList.EMPTY;
    accounts.clear();
  }

  /** Asks for everything and tells what is new. */
  FriendList refresh() {
    var full = requests.list();
    full.friends()
        .forEach(
            friend -> {
              accounts.put(friend.name(), friend.account());
              people.meet(friend.name(), friend.account());
            });
    var before = list;
    list = shown(full);
    if (!list.equals(before)) {
      announce();
      events.accept(new ClientEvent.FriendsChanged(list));
    }
    return list;
  }

  void add(String name) {
    change(name, new FriendsRequest.Add(canonical(name)));
  }

  void accept(String name) {
    change(name, new FriendsRequest.Accept(canonical(name)));
  }

  void decline(String name) {
    change(name, new FriendsRequest.Decline(canonical(name)));
  }

  void remove(String name) {
    change(name, new FriendsRequest.Remove(canonical(name)));
  }

  void pushed(PluginPush push) {
    switch (FriendsCodec.PUSHES.decode(push.type(), push.payload())) {
      case FriendsPush.Changed _ -> refresh();
      case FriendsPush.Presence(_, var name, var online) -> presence(name, online);
    }
  }

  static CanonicalName canonical(String name) {
    return CanonicalName.parse(name)
        .orElseThrow(
            () ->
                new ProblemException(
                    Kind.NAME_INVALID, "\"%s\" cannot be a name.".formatted(name)));
  }

  private void change(String name, FriendsRequest request) {
    requests.change(name, request);
    refresh();
  }

  private void presence(CanonicalName name, boolean online) {
    var friends =
        list.friends().stream()
            .map(friend -> friend.name().equals(name) ? new Friend(name, online) : friend)
            .toList();
    list = new FriendList(friends, list.incoming(), list.outgoing());
    events.accept(new ClientEvent.PresenceChanged(name, online));
  }

  /** A waiting request is told once a run, a new friend once ever on this device. */
  private void announce() {
    announced.retainAll(list.incoming());
    for (var name : list.incoming()) {
      if (announced.add(name)) {
        events.accept(new ClientEvent.FriendRequested(name));
      }
    }
    var now = list.friends().stream().map(Friend::name).collect(Collectors.toUnmodifiableSet());
    var seen = last.names();
    list.friends().stream()
        .map(Friend::name)
        .filter(name -> seen.isPresent() && !seen.get().contains(name))
        .forEach(name -> events.accept(new ClientEvent.FriendAdded(name)));
    if (!seen.equals(Optional.of(now))) {
      last.save(now);
    }
  }

  private static FriendList shown(FriendsReply.FriendList full) {
    return new FriendList(
        full.friends().stream().map(one -> new Friend(one.name(), one.online())).toList(),
        full.incoming().stream().map(WaitingRequest::name).toList(),
        full.outgoing().stream().map(WaitingRequest::name).toList());
  }
}
