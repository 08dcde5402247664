package chat.parley.swing.friends;

import chat.parley.client.ChatClient;
import chat.parley.client.ClientEvent;
import chat.parley.client.ClientState;
import chat.parley.client.Conversation;
import chat.parley.client.FriendList;
import chat.parley.client.Outcome;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.swing.desk.Desk;
import chat.parley.swing.desk.StatePublisher;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Keeps the friend list up to date. Its fields belong to the lane. */
public final class FriendsPresenter {
  private final Desk desk;
  private final StatePublisher<FriendsState> publisher;
  private Optional<String> chosen = Optional.empty();
  private Optional<String> problem = Optional.empty();
  private Optional<String> added = Optional.empty();

  public FriendsPresenter(Desk desk, FriendsView view) {
    this.desk = desk;
    this.publisher = desk.publisherTo(view::show);
  }

  /** Takes what a person does. Any thread. */
  public void on(FriendsEvent event) {
    desk.lane().execute(() -> handle(event));
  }

  /** Takes what the client tells. Lane only. */
  public void on(ClientEvent event) {
    switch (event) {
      case ClientEvent.SignedIn _,
          ClientEvent.FriendRequested _,
          ClientEvent.FriendAdded _,
          ClientEvent.FriendsChanged _,
          ClientEvent.PresenceChanged _,
          ClientEvent.ConversationChanged _,
          ClientEvent.ConnectionChanged _,
          ClientEvent.MessageReceived _,
          ClientEvent.MessageSent _ ->
          show();
      case ClientEvent.SignedOut _ -> {
        chosen = Optional.empty();
        show();
      }
      case ClientEvent.MessageStateChanged _,
          ClientEvent.EpochAgreed _,
          ClientEvent.EpochVoid _,
          ClientEvent.MessagesMissing _,
          ClientEvent.ContactIdentityChanged _,
          ClientEvent.ContactVerified _,
          ClientEvent.ContactDevicesChanged _,
          ClientEvent.ContactDevicesForked _,
          ClientEvent.EpochsForked _,
          ClientEvent.RecoveryKeyIssued _,
          ClientEvent.RecoveryKeyConfirmed _,
          ClientEvent.DeviceAdded _,
          ClientEvent.DeviceRevoked _,
          ClientEvent.FeaturesChanged _,
          ClientEvent.CatchUp _ -> {}
    }
  }

  private void handle(FriendsEvent event) {
    var client = desk.client();
    switch (event) {
      case FriendsEvent.AddPressed(var name) -> add(name.strip());
      case FriendsEvent.Accepted(var name) -> answer(client.acceptFriend(name));
      case FriendsEvent.Declined(var name) -> answer(client.declineFriend(name));
      case FriendsEvent.Chosen(var name) -> {
        chosen = Optional.of(name).filter(text -> !text.isEmpty());
        show();
      }
    }
  }

  private void add(String name) {
    if (name.isEmpty()) {
      problem = Optional.of(desk.words().get("friends.add.missing"));
      show();
      return;
    }
    done(desk.client().addFriend(name), () -> added = Optional.of(name));
  }

  private void answer(CompletionStage<Outcome<ChatClient.Done>> command) {
    done(command, () -> {});
  }

  private void done(CompletionStage<Outcome<ChatClient.Done>> command, Runnable success) {
    added = Optional.empty();
    Consumer<Outcome<ChatClient.Done>> next =
        outcome -> {
          switch (outcome) {
            case Outcome.Success<ChatClient.Done> _ -> {
              problem = Optional.empty();
              success.run();
            }
            case Outcome.Failure(var why) -> problem = Optional.of(why.text());
          }
          show();
        };
    desk.whenDone(command, next);
  }

  private void show() {
    var state = desk.client().state();
    publisher.publish(
        new FriendsState(
            state.friends().friends().stream().map(friend -> row(state, friend)).toList(),
            chosen,
            names(state.friends().incoming()),
            names(state.friends().outgoing()),
            problem,
            added));
  }

  private static FriendsState.Friend row(ClientState state, FriendList.Friend friend) {
    var conversation =
        state.conversations().stream()
            .filter(candidate -> candidate.members().equals(List.of(friend.name())))
            .findFirst();
    return new FriendsState.Friend(
        friend.name().value(),
        presence(friend, conversation),
        conversation.map(Conversation::unread).orElse(0));
  }

  private static FriendsState.Presence presence(
      FriendList.Friend friend, Optional<Conversation> conversation) {
    if (conversation.filter(shared -> shared.present().contains(friend.name())).isPresent()) {
      return FriendsState.Presence.IN_THIS_CHAT;
    }
    return friend.online() ? FriendsState.Presence.ONLINE : FriendsState.Presence.AWAY;
  }

  private static List<String> names(List<CanonicalName> names) {
    return names.stream().map(CanonicalName::value).toList();
  }
}
