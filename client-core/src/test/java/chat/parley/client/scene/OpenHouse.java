package chat.parley.client.scene;

import static java.util.stream.Collectors.toUnmodifiableSet;

import chat.parley.crypto.id.AccountId;
import chat.parley.plugin.AccountCreation;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Friendships;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.friends.Friend;
import chat.parley.protocol.friends.FriendsCodec;
import chat.parley.protocol.friends.FriendsReply;
import chat.parley.server.plugin.Capabilities;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** In place of the plugins: whoever comes gets an account, and everybody is everybody's friend. */
record OpenHouse(AccountStore accounts, PushPort pushes)
    implements Capabilities, AccountCreation, Friendships, RequestHandler<PluginRequest> {
  private static final int ALL = 100;

  @Override
  public <C> Optional<C> find(Class<C> capability) {
    return capability.isInstance(this) ? Optional.of(capability.cast(this)) : Optional.empty();
  }

  @Override
  public Admission admit(Application application) {
    return Admission.ADMITTED;
  }

  @Override
  public void settle(Application application, Outcome outcome) {
    // no place was held
  }

  @Override
  public boolean areFriends(AccountId one, AccountId other) {
    return true;
  }

  @Override
  public Set<AccountId> friendsOf(AccountId account) {
    return others(account).stream().map(AccountRecord::id).collect(toUnmodifiableSet());
  }

  @Override
  public CompletionStage<PluginReply> handle(Caller caller, PluginRequest request) {
    var friends = others(caller.account()).stream().map(this::friend).toList();
    var reply = new FriendsReply.FriendList(friends, List.of(), List.of(), List.of());
    return CompletableFuture.completedFuture(
        new PluginReply(request.requestId(), FriendsCodec.REPLIES.pack(reply)));
  }

  private List<AccountRecord> others(AccountId account) {
    return accounts.list("", 0, ALL).stream().filter(one -> !one.id().equals(account)).toList();
  }

  private Friend friend(AccountRecord account) {
    var online = !pushes.connectedDevices(account.id()).isEmpty();
    return new Friend(account.id(), account.name(), online, account.createdAt());
  }
}
