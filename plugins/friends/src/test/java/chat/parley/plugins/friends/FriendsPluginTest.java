package chat.parley.plugins.friends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Friendships;
import chat.parley.plugin.PluginDescriptor.NoSettings;
import chat.parley.plugin.ServerEvent;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.friends.Friend;
import chat.parley.protocol.friends.FriendChange;
import chat.parley.protocol.friends.FriendsCodec;
import chat.parley.protocol.friends.FriendsPush;
import chat.parley.protocol.friends.FriendsRefusal;
import chat.parley.protocol.friends.FriendsReply;
import chat.parley.protocol.friends.FriendsRequest;
import chat.parley.protocol.friends.WaitingRequest;
import chat.parley.testkit.FakeDirectory;
import chat.parley.testkit.FakePluginContext;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FriendsPluginTest {
  @TempDir Path folder;

  private final FakeDirectory directory = new FakeDirectory();
  private final Caller alice = directory.person("alice");
  private final Caller bob = directory.person("bob");
  private FakePluginContext server;

  @BeforeEach
  void start() {
    server = FakePluginContext.start(new FriendsPlugin(), new NoSettings(), folder, directory);
  }

  @Test
  void requestWaitsOnBothSides() {
    assertThat(add(alice, "bob")).isEqualTo(new FriendsReply.Requested(bob.name()));

    var waiting = new WaitingRequest(alice.name(), server.clock().instant());
    assertThat(list(bob).incoming()).containsExactly(waiting);
    assertThat(list(alice).outgoing()).extracting(WaitingRequest::name).containsExactly(bob.name());
    assertThat(friends()).isFalse();
  }

  @Test
  void tellsBothSidesOfRequestAndHidesTheAccount() {
    add(alice, "bob");

    var pushes = server.takePushes();
    assertThat(to(alice, pushes))
        .containsExactly(changed(FriendChange.REQUESTED, AccountId.NONE, "bob", false));
    assertThat(to(bob, pushes))
        .containsExactly(changed(FriendChange.REQUEST, AccountId.NONE, "alice", false));
  }

  @Test
  void mutualEntryMakesFriends() {
    directory.connect(alice);
    add(alice, "bob");
    server.takePushes();

    assertThat(add(bob, "alice"))
        .isEqualTo(
            new FriendsReply.BecameFriends(
                new Friend(alice.account(), alice.name(), true, server.clock().instant())));
    assertThat(friends()).isTrue();
    var pushes = server.takePushes();
    assertThat(to(bob, pushes))
        .containsExactly(changed(FriendChange.FRIEND, alice.account(), "alice", true));
    assertThat(to(alice, pushes))
        .containsExactly(changed(FriendChange.FRIEND, bob.account(), "bob", false));
    assertThat(list(alice).outgoing()).isEmpty();
    assertThat(list(bob).incoming()).isEmpty();
  }

  @Test
  void acceptIsEnteringTheNameBack() {
    add(alice, "bob");

    assertThat(ask(bob, new FriendsRequest.Accept(alice.name())))
        .isInstanceOf(FriendsReply.BecameFriends.class);
    assertThat(list(alice).friends()).extracting(Friend::name).containsExactly(bob.name());
  }

  @Test
  void acceptNeedsRequest() {
    assertThat(ask(bob, new FriendsRequest.Accept(alice.name())))
        .isEqualTo(refused(FriendsRefusal.NO_SUCH_REQUEST));
    assertThat(ask(bob, new FriendsRequest.Accept(new CanonicalName("nobody"))))
        .isEqualTo(refused(FriendsRefusal.NO_SUCH_REQUEST));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(add(alice, "nobody")).isEqualTo(refused(FriendsRefusal.UNKNOWN_NAME));
    assertThat(add(alice, "alice")).isEqualTo(refused(FriendsRefusal.YOURSELF));
    add(alice, "bob");
    assertThat(add(alice, "bob")).isEqualTo(refused(FriendsRefusal.ALREADY_REQUESTED));
    add(bob, "alice");
    assertThat(add(alice, "bob")).isEqualTo(refused(FriendsRefusal.ALREADY_FRIENDS));
  }

  @Test
  void declinedRequestIsGone() {
    add(alice, "bob");
    server.takePushes();

    assertThat(ask(bob, new FriendsRequest.Decline(alice.name())))
        .isEqualTo(new FriendsReply.Done());
    assertThat(news(alice))
        .containsExactly(changed(FriendChange.DECLINED, AccountId.NONE, "bob", false));
    assertThat(list(alice).outgoing()).isEmpty();
    assertThat(list(bob).incoming()).isEmpty();
  }

  @Test
  void removeWithdrawsOwnRequest() {
    add(alice, "bob");
    server.takePushes();

    ask(alice, new FriendsRequest.Remove(bob.name()));

    assertThat(news(bob))
        .containsExactly(changed(FriendChange.WITHDRAWN, AccountId.NONE, "alice", false));
    assertThat(list(bob).incoming()).isEmpty();
  }

  @Test
  void removeEndsFriendshipOnBothSides() {
    befriend();

    ask(alice, new FriendsRequest.Remove(bob.name()));

    assertThat(friends()).isFalse();
    assertThat(news(bob))
        .containsExactly(changed(FriendChange.REMOVED, alice.account(), "alice", false));
    assertThat(list(bob).friends()).isEmpty();
  }

  @Test
  void onlyFriendsSeePresence() {
    var carol = directory.person("carol");
    befriend();
    add(carol, "alice");
    server.takePushes();
    directory.connect(alice);

    server.fire(new ServerEvent.AccountOnline(alice.account()));

    var pushes = server.takePushes();
    assertThat(pushes).hasSize(1);
    assertThat(to(bob, pushes))
        .containsExactly(new FriendsPush.Presence(alice.account(), alice.name(), true));
    directory.disconnect(alice);
    server.fire(new ServerEvent.AccountOffline(alice.account()));
    assertThat(news(bob))
        .containsExactly(new FriendsPush.Presence(alice.account(), alice.name(), false));
  }

  @Test
  void remembersEverythingAcrossRestart() {
    befriend();
    var carol = directory.person("carol");
    add(carol, "alice");
    var before = list(alice);

    start();

    assertThat(list(alice)).isEqualTo(before);
    assertThat(before.friends()).hasSize(1);
    assertThat(before.incoming()).hasSize(1);
  }

  @Test
  void limitsRequestsOfOneAccount() {
    for (var i = 0; i < FriendRules.MOST_REQUESTS; i++) {
      directory.person("person" + i);
      add(alice, "person" + i);
    }

    assertThat(add(alice, "bob")).isEqualTo(refused(FriendsRefusal.TOO_MANY));
  }

  @Test
  void limitsHowFastNamesCanBeTried() {
    assertThat(server.rule("friends/add").orElseThrow().perMinute()).isLessThanOrEqualTo(20);
    assertThat(server.rule("friends/block").orElseThrow().perMinute()).isLessThanOrEqualTo(20);
  }

  @Test
  void refusesUnreadablePayload() {
    assertThatThrownBy(() -> server.request(alice, "friends/add", Bytes.fromHex("ff00")))
        .isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void makesOneFriendshipOfManyEntriesAtOnce() throws Exception {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var entries =
          Stream.of(alice, bob, alice, bob, alice, bob)
              .<Callable<FriendsReply>>map(who -> () -> add(who, who == alice ? "bob" : "alice"))
              .toList();
      people.invokeAll(entries);
    }

    assertThat(friends()).isTrue();
    assertThat(list(alice).friends()).hasSize(1);
    assertThat(list(alice).outgoing()).isEmpty();
    assertThat(list(bob).outgoing()).isEmpty();
  }

  @Nested
  class WhenBobHasBlockedAlice {
    @Test
    void aliceCannotTell() {
      ask(bob, new FriendsRequest.Block(alice.name()));
      server.takePushes();

      assertThat(add(alice, "bob")).isEqualTo(new FriendsReply.Requested(bob.name()));
      assertThat(add(alice, "bob")).isEqualTo(refused(FriendsRefusal.ALREADY_REQUESTED));
      assertThat(list(alice).outgoing()).hasSize(1);
      assertThat(news(bob)).isEmpty();
      assertThat(list(bob).incoming()).isEmpty();
      assertThat(list(bob).blocked()).containsExactly(alice.name());
    }

    @Test
    void bobMustUnblockFirst() {
      ask(bob, new FriendsRequest.Block(alice.name()));
      add(alice, "bob");

      assertThat(add(bob, "alice")).isEqualTo(refused(FriendsRefusal.BLOCKED_BY_YOU));
      assertThat(ask(bob, new FriendsRequest.Accept(alice.name())))
          .isEqualTo(refused(FriendsRefusal.NO_SUCH_REQUEST));
      server.takePushes();
      ask(bob, new FriendsRequest.Unblock(alice.name()));
      assertThat(news(bob))
          .containsExactly(
              changed(FriendChange.UNBLOCKED, AccountId.NONE, "alice", false),
              changed(FriendChange.REQUEST, AccountId.NONE, "alice", false));
      assertThat(list(bob).incoming()).hasSize(1);
    }

    @Test
    void friendshipEndsAsIfRemoved() {
      befriend();

      ask(bob, new FriendsRequest.Block(alice.name()));

      assertThat(friends()).isFalse();
      assertThat(news(alice))
          .containsExactly(changed(FriendChange.REMOVED, bob.account(), "bob", false));
    }

    @Test
    void unblockNeedsBlock() {
      assertThat(ask(bob, new FriendsRequest.Unblock(alice.name())))
          .isEqualTo(refused(FriendsRefusal.NOT_BLOCKED));
    }
  }

  private void befriend() {
    add(alice, "bob");
    add(bob, "alice");
    server.takePushes();
  }

  private boolean friends() {
    var friendships = server.provided(Friendships.class).orElseThrow();
    return friendships.areFriends(alice.account(), bob.account())
        && friendships.friendsOf(bob.account()).contains(alice.account());
  }

  private FriendsReply add(Caller caller, String name) {
    return ask(caller, new FriendsRequest.Add(new CanonicalName(name)));
  }

  private FriendsReply.FriendList list(Caller caller) {
    return (FriendsReply.FriendList) ask(caller, new FriendsRequest.ListAll());
  }

  private FriendsReply ask(Caller caller, FriendsRequest request) {
    var codec = FriendsCodec.REQUESTS;
    return FriendsCodec.REPLIES.unpack(
        server.request(caller, codec.type(request), codec.encode(request)));
  }

  private List<FriendsPush> news(Caller person) {
    return to(person, server.takePushes());
  }

  private static List<FriendsPush> to(Caller person, List<FakePluginContext.Push> pushes) {
    return pushes.stream()
        .filter(push -> push.account().equals(person.account()))
        .map(push -> FriendsCodec.PUSHES.decode(push.type(), push.payload()))
        .toList();
  }

  private FriendsPush changed(FriendChange kind, AccountId account, String name, boolean online) {
    return new FriendsPush.Changed(
        kind, account, new CanonicalName(name), online, server.clock().instant());
  }

  private static FriendsReply refused(FriendsRefusal reason) {
    return new FriendsReply.Refused(reason);
  }
}
