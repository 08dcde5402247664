package chat.parley.client;

import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.statement.EpochReason;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Something a client tells its listeners. */
public sealed interface ClientEvent {
  /**
   * The connection got further or was lost.
   *
   * @param problem why it was lost, where there is something to say
   */
  record ConnectionChanged(ClientState.Connection connection, Optional<Problem> problem)
      implements ClientEvent {}

  /** The account is signed in on this device. */
  record SignedIn(CanonicalName account) implements ClientEvent {}

  /** The account is signed out on this device, by its owner or because access was taken away. */
  record SignedOut(Optional<Problem> problem) implements ClientEvent {}

  /** Somebody asks to be friends. */
  record FriendRequested(CanonicalName name) implements ClientEvent {}

  /** Two people became friends. */
  record FriendAdded(CanonicalName name) implements ClientEvent {}

  /** The list of friends and requests changed. */
  record FriendsChanged(FriendList friends) implements ClientEvent {}

  /** A friend came or went. */
  record PresenceChanged(CanonicalName name, boolean online) implements ClientEvent {}

  /**
   * A message arrived, from others or from another of one's own devices; in the order of its
   * conversation.
   */
  record MessageReceived(ChatMessage message) implements ClientEvent {}

  /** One's own message is durable on the server. */
  record MessageSent(ChatMessage message) implements ClientEvent {}

  /** One's own message got further, by every member's every device. */
  record MessageStateChanged(
      ConversationId conversation, MessageId message, ChatMessage.State state)
      implements ClientEvent {}

  /** Something a list shows of a conversation changed. */
  record ConversationChanged(Conversation conversation) implements ClientEvent {}

  /**
   * A conversation has a new key.
   *
   * @param reason why; {@code PRESENT} when all members have it in view
   */
  record EpochAgreed(
      ConversationId conversation, long epoch, CanonicalName by, Instant at, EpochReason reason)
      implements ClientEvent {}

  /**
   * A member made a key that does not hold: it fails a check, or does not open here though it was
   * made for this device. Nothing is sealed in it; the next message makes another.
   */
  record EpochVoid(ConversationId conversation, long epoch, CanonicalName by)
      implements ClientEvent {}

  /** Messages are missing between two sequences: the server never sent them, or they expired. */
  record MessagesMissing(ConversationId conversation, long after, long before)
      implements ClientEvent {}

  /**
   * Members make rival keys for a conversation again and again: by chance that happens once; a
   * server that shows each of them something else does it for ever.
   */
  record EpochsForked(ConversationId conversation) implements ClientEvent {}

  /**
   * A contact's identity is not the one pinned for the name; nothing is sent to it until a person
   * accepts it.
   *
   * @param grade of the identity that was known
   */
  record ContactIdentityChanged(CanonicalName name, IdentityChange change, IdentityGrade grade)
      implements ClientEvent {}

  /** How surely a contact's identity is known changed, here or on another own device. */
  record ContactVerified(CanonicalName name, IdentityGrade grade) implements ClientEvent {}

  /** A contact added or removed a device; the next message's key is made for what there is now. */
  record ContactDevicesChanged(CanonicalName name) implements ClientEvent {}

  /**
   * Two different lists of a contact's devices claim to be the same version: somebody signs twice,
   * or uses a copy of the identity. Nothing is sent to it.
   */
  record ContactDevicesForked(CanonicalName name) implements ClientEvent {}

  /**
   * The account has a new recovery key: shown to its owner now and never again.
   *
   * @param key as it is written down, in groups of four characters
   */
  record RecoveryKeyIssued(String key) implements ClientEvent {}

  /** The recovery key was typed again: it stands on paper somewhere. */
  record RecoveryKeyConfirmed() implements ClientEvent {}

  /** One's own account has another device. */
  record DeviceAdded(DeviceId device, Instant at) implements ClientEvent {}

  /** A device was removed from one's own account. */
  record DeviceRevoked(DeviceId device) implements ClientEvent {}

  /** The operator switched features on or off. */
  record FeaturesChanged(Set<String> features) implements ClientEvent {
    public FeaturesChanged {
      features = Set.copyOf(features);
    }
  }

  /**
   * Catching up after an absence or on a new computer; both count messages, and they are equal at
   * the end.
   */
  record CatchUp(long done, long total) implements ClientEvent {}
}
