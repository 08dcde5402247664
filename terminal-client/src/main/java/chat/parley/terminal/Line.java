package chat.parley.terminal;

import chat.parley.client.AccountDevice;
import chat.parley.client.ChatMessage;
import chat.parley.client.ContactIdentity;
import chat.parley.client.EmoteCatalogue;
import chat.parley.client.FriendList;
import chat.parley.client.IdentityChange;
import chat.parley.client.IdentityGrade;
import chat.parley.client.Problem;
import chat.parley.client.ServerInfo;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.EpochReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of output: a result or an event. */
sealed interface Line {
  /** The name of the event in JSON and for {@code wait}; frozen. */
  default String event() {
    return switch (this) {
      case Connected _ -> "connected";
      case ConnectionState _ -> "connection";
      case Registered _ -> "registered";
      case SignedIn _ -> "signed-in";
      case SignedOut _ -> "signed-out";
      case RecoveryKey _ -> "recovery-key";
      case RecoveryConfirmed _ -> "recovery-confirmed";
      case Devices _ -> "devices";
      case DeviceAdded _ -> "device-added";
      case DeviceRemoved _ -> "device-removed";
      case WhoAmI _ -> "whoami";
      case FriendRequest _ -> "friend-request";
      case FriendAdded _ -> "friend";
      case Presence _ -> "presence";
      case Friends _ -> "friends";
      case Requests _ -> "requests";
      case Opened _ -> "opened";
      case Message(var occasion, _) ->
          switch (occasion) {
            case RECEIVED -> "message";
            case SENT -> "sent";
            case PAST -> "history";
          };
      case PastEnd _ -> "history-end";
      case Delivered _ -> "message-state";
      case Epoch _ -> "epoch";
      case EpochVoid _ -> "epoch-void";
      case Missing _ -> "missing";
      case IdentityChanged _ -> "identity-changed";
      case Safety _ -> "safety-number";
      case Verified _ -> "contact-verified";
      case DevicesChanged _ -> "contact-devices";
      case DevicesForked _ -> "contact-forked";
      case EpochsForked _ -> "epochs-forked";
      case Emotes _ -> "emotes";
      case Features _ -> "features";
      case CaughtUp _ -> "catch-up";
      case Waited _ -> "waited";
      case Done _ -> "done";
      case Help _ -> "help";
      case Error _ -> "error";
    };
  }

  record Connected(ServerInfo server) implements Line {}

  record ConnectionState(String state) implements Line {}

  record Registered(CanonicalName account) implements Line {}

  record SignedIn(CanonicalName account) implements Line {}

  /**
   * @param problem why, where it was not asked for
   */
  record SignedOut(Optional<Problem> problem) implements Line {}

  record RecoveryKey(String key) implements Line {}

  record RecoveryConfirmed() implements Line {}

  record Devices(List<AccountDevice> devices) implements Line {
    public Devices {
      devices = List.copyOf(devices);
    }
  }

  record DeviceAdded(DeviceId device, Instant at) implements Line {}

  record DeviceRemoved(DeviceId device) implements Line {}

  record WhoAmI(CanonicalName account, ServerInfo server) implements Line {}

  record FriendRequest(CanonicalName name) implements Line {}

  record FriendAdded(CanonicalName name) implements Line {}

  record Presence(CanonicalName name, boolean online) implements Line {}

  record Friends(FriendList list) implements Line {}

  record Requests(FriendList list) implements Line {}

  record Opened(ConversationId conversation, List<CanonicalName> members) implements Line {
    public Opened {
      members = List.copyOf(members);
    }
  }

  /** A message, for one of the reasons a message is shown. */
  record Message(Occasion occasion, ChatMessage message) implements Line {}

  /** Why a message is shown. */
  enum Occasion {
    RECEIVED,
    SENT,
    PAST
  }

  record PastEnd(CanonicalName name, int count) implements Line {}

  record Delivered(ConversationId conversation, String id, String state) implements Line {}

  record Epoch(ConversationId conversation, long epoch, CanonicalName by, EpochReason reason)
      implements Line {}

  record EpochVoid(ConversationId conversation, long epoch, CanonicalName by) implements Line {}

  record Missing(ConversationId conversation, long after, long before) implements Line {}

  record IdentityChanged(CanonicalName name, IdentityChange change, IdentityGrade grade)
      implements Line {}

  record Safety(ContactIdentity identity) implements Line {}

  record Verified(CanonicalName name, IdentityGrade grade) implements Line {}

  record DevicesChanged(CanonicalName name) implements Line {}

  record DevicesForked(CanonicalName name) implements Line {}

  record EpochsForked(ConversationId conversation) implements Line {}

  record Emotes(EmoteCatalogue catalogue) implements Line {}

  record Features(List<String> features) implements Line {
    public Features {
      features = List.copyOf(features);
    }
  }

  record CaughtUp(long done, long total) implements Line {}

  record Waited(String kind, int count) implements Line {}

  /**
   * A command that has nothing else to say.
   *
   * @param subject whom it was about
   */
  record Done(String command, String subject) implements Line {}

  record Help(String overview) implements Line {}

  /**
   * @param code what a program acts on: a {@code Problem.Kind}, or {@code USAGE}, {@code
   *     WAIT_TIMED_OUT}
   */
  record Error(String code, String text) implements Line {}
}
