package chat.parley.terminal;

import chat.parley.client.ClientEvent;
import java.util.Locale;
import java.util.Optional;

/** What a script is shown of what a client tells. */
final class EventLines {
  private EventLines() {}

  static Optional<Line> of(ClientEvent event) {
    return switch (event) {
      case ClientEvent.ConnectionChanged(var connection, _) ->
          Optional.of(
              new Line.ConnectionState(
                  connection.name().toLowerCase(Locale.ROOT).replace('_', '-')));
      case ClientEvent.SignedIn(var account) -> Optional.of(new Line.SignedIn(account));
      case ClientEvent.SignedOut(var problem) -> Optional.of(new Line.SignedOut(problem));
      case ClientEvent.RecoveryKeyIssued(var key) -> Optional.of(new Line.RecoveryKey(key));
      case ClientEvent.RecoveryKeyConfirmed _ -> Optional.of(new Line.RecoveryConfirmed());
      case ClientEvent.DeviceAdded(var device, var at) ->
          Optional.of(new Line.DeviceAdded(device, at));
      case ClientEvent.DeviceRevoked(var device) -> Optional.of(new Line.DeviceRemoved(device));
      case ClientEvent.FriendRequested(var name) -> Optional.of(new Line.FriendRequest(name));
      case ClientEvent.FriendAdded(var name) -> Optional.of(new Line.FriendAdded(name));
      case ClientEvent.FriendsChanged _ -> Optional.empty();
      case ClientEvent.PresenceChanged(var name, var online) ->
          Optional.of(new Line.Presence(name, online));
      case ClientEvent.MessageReceived(var message) ->
          Optional.of(new Line.Message(Line.Occasion.RECEIVED, message));
      case ClientEvent.MessageSent(var message) ->
          Optional.of(new Line.Message(Line.Occasion.SENT, message));
      case ClientEvent.MessageStateChanged(var conversation, var message, var state) ->
          Optional.of(new Line.Delivered(conversation, message.toString(), state.name()));
      case ClientEvent.ConversationChanged _ -> Optional.empty();
      case ClientEvent.EpochAgreed(var conversation, var epoch, var by, _, var reason) ->
          Optional.of(new Line.Epoch(conversation, epoch, by, reason));
      case ClientEvent.EpochVoid(var conversation, var epoch, var by) ->
          Optional.of(new Line.EpochVoid(conversation, epoch, by));
      case ClientEvent.MessagesMissing(var conversation, var after, var before) ->
          Optional.of(new Line.Missing(conversation, after, before));
      case ClientEvent.ContactIdentityChanged(var name, var change, var grade) ->
          Optional.of(new Line.IdentityChanged(name, change, grade));
      case ClientEvent.ContactVerified(var name, var grade) ->
          Optional.of(new Line.Verified(name, grade));
      case ClientEvent.ContactDevicesChanged(var name) ->
          Optional.of(new Line.DevicesChanged(name));
      case ClientEvent.ContactDevicesForked(var name) -> Optional.of(new Line.DevicesForked(name));
      case ClientEvent.EpochsForked(var conversation) ->
          Optional.of(new Line.EpochsForked(conversation));
      case ClientEvent.FeaturesChanged(var features) ->
          Optional.of(new Line.Features(features.stream().sorted().toList()));
      case ClientEvent.CatchUp(var done, var total) ->
          done == total ? Optional.of(new Line.CaughtUp(done, total)) : Optional.empty();
    };
  }
}
