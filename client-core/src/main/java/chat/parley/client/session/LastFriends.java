package chat.parley.client.session;

import chat.parley.client.FriendList;
import chat.parley.client.FriendList.Friend;
import chat.parley.client.store.Settings;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.CanonicalName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The friends this device saw last, kept over restarts. Thread: the client's. */
record LastFriends(Settings settings) {
  private static final String KEY = "friends";

  /** All of them, away: nobody knows better before the server says so. */
  FriendList list() {
    var friends =
        names().stream().flatMap(Set::stream).sorted().map(name -> new Friend(name, false));
    return new FriendList(friends.toList(), List.of(), List.of());
  }

  /** Their names; empty when this device never saw a list. */
  Optional<Set<CanonicalName>> names() {
    return settings
        .find(KEY)
        .map(stored -> new String(stored.readOnlyArray(), StandardCharsets.UTF_8))
        .map(text -> text.lines().map(CanonicalName::new).collect(Collectors.toUnmodifiableSet()));
  }

  void save(Set<CanonicalName> names) {
    var text = names.stream().map(CanonicalName::value).sorted().collect(Collectors.joining("\n"));
    settings.save(KEY, Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }
}
