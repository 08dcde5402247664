package chat.parley.client.session;

import chat.parley.client.ClientEvent;
import chat.parley.client.FriendList;
import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.Uplink;
import chat.parley.client.people.People;
import chat.parley.client.problem.ProblemException;
import chat.parley.client.store.Settings;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.protocol.PluginPush;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.friends.FriendsCodec;
import chat.parley.protocol.friends.FriendsPush;
import chat.parley.protocol.friends.FriendsRefusal;
import chat.parley.protocol.friends.FriendsReply;
import chat.parley.protocol.friends.FriendsRequest;
import chat.parley.protocol.friends.WaitingRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Friends and requests as the server's friends feature tells them, and what is new since this
 * device last looked. Thread: the client's.
 */
final class FriendBook {
  private static final String SEEN = "friends";

  private final Uplink uplink;
  private final People people;
  private final Settings settings;
  private final Consumer<ClientEvent> events;
  private final Map<CanonicalName, AccountId> accounts = new HashMap<>();
  private final Set<CanonicalName> announced = new HashSet<>();
  private FriendList list = FriendList.EMPTY;

  FriendBook(Uplink uplink, People people, Settings settings, Consumer<ClientEvent> events) {
    this.uplink = uplink;
    this.people = people;
    this.settings = settings;
    this.events = events;
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
    if (!(ask(new FriendsRequest.ListAll()) instanceof FriendsReply.FriendList full)) {
      throw unexpected();
    }
    full.friends()
        .forEach(
            friend -> {
              accounts.put(friend.name(), friend.account());
              people.meet(friend.name(), friend.account());
            });
    var before = list;
    list =
        new FriendList(
            full.friends().stream()
                .map(friend -> new FriendList.Friend(friend.name(), friend.online()))
                .toList(),
            full.incoming().stream().map(WaitingRequest::name).toList(),
            full.outgoing().stream().map(WaitingRequest::name).toList());
    if (!list.equals(before)) {
      announce();
      events.accept(new ClientEvent.FriendsChanged(list));
    }
    return list;
  }

  void add(String name) {
    settled(name, ask(new FriendsRequest.Add(canonical(name))));
  }

  void accept(String name) {
    settled(name, ask(new FriendsRequest.Accept(canonical(name))));
  }

  void decline(String name) {
    settled(name, ask(new FriendsRequest.Decline(canonical(name))));
  }

  void remove(String name) {
    settled(name, ask(new FriendsRequest.Remove(canonical(name))));
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

  private void presence(CanonicalName name, boolean online) {
    var friends =
        list.friends().stream()
            .map(
                friend -> friend.name().equals(name) ? new FriendList.Friend(name, online) : friend)
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
    var now = list.friends().stream().map(FriendList.Friend::name).toList();
    var seen = seen();
    now.stream()
        .filter(name -> seen.isPresent() && !seen.get().contains(name.value()))
        .forEach(name -> events.accept(new ClientEvent.FriendAdded(name)));
    if (seen.isEmpty() || !seen.get().equals(values(now))) {
      remember(now);
    }
  }

  private Optional<Set<String>> seen() {
    return settings
        .find(SEEN)
        .map(stored -> new String(stored.readOnlyArray(), StandardCharsets.UTF_8))
        .map(text -> Set.of(text.isEmpty() ? new String[0] : text.split("\n", -1)));
  }

  private void remember(List<CanonicalName> names) {
    var text = names.stream().map(CanonicalName::value).collect(Collectors.joining("\n"));
    settings.save(SEEN, Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Set<String> values(List<CanonicalName> names) {
    return names.stream().map(CanonicalName::value).collect(Collectors.toSet());
  }

  private FriendsReply ask(FriendsRequest request) {
    var type = FriendsCodec.REQUESTS.type(request);
    var payload = FriendsCodec.REQUESTS.encode(request);
    var reply = uplink.call(PluginReply.class, id -> new PluginRequest(id, type, payload));
    return FriendsCodec.REPLIES.unpack(reply.payload());
  }

  private void settled(String name, FriendsReply reply) {
    switch (reply) {
      case FriendsReply.Refused(var reason) -> throw refused(name, reason);
      case FriendsReply.Requested _, FriendsReply.BecameFriends _, FriendsReply.Done _ -> refresh();
      case FriendsReply.FriendList _ -> throw unexpected();
    }
  }

  private static ProblemException refused(String name, FriendsRefusal reason) {
    return switch (reason) {
      case UNKNOWN_NAME -> problem(Kind.UNKNOWN_NAME, "Nobody here is called %s.", name);
      case YOURSELF -> problem(Kind.UNKNOWN_NAME, "%s is you.", name);
      case ALREADY_FRIENDS ->
          problem(Kind.ALREADY_FRIENDS, "%s and you are friends already.", name);
      case ALREADY_REQUESTED -> problem(Kind.ALREADY_FRIENDS, "You have asked %s already.", name);
      case NO_SUCH_REQUEST -> problem(Kind.NO_SUCH_REQUEST, "%s has not asked you.", name);
      case NOT_FRIENDS -> problem(Kind.NOT_FRIENDS, "%s and you are not friends.", name);
      case BLOCKED_BY_YOU -> problem(Kind.REFUSED, "You have blocked %s.", name);
      case NOT_BLOCKED -> problem(Kind.REFUSED, "You have not blocked %s.", name);
      case TOO_MANY -> problem(Kind.RATE_LIMITED, "Your list is full; %s cannot be added.", name);
    };
  }

  private static ProblemException problem(Kind kind, String pattern, String name) {
    return new ProblemException(kind, pattern.formatted(name));
  }

  private static ProblemException unexpected() {
    return new ProblemException(Kind.REFUSED, "The server answered something else than was asked.");
  }
}
