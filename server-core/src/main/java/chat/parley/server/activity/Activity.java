package chat.parley.server.activity;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.protocol.RefusalCode;
import java.time.Instant;

/**
 * Something that happened on the server: ids, names, sizes and reasons, never content. {@code name}
 * is empty where nobody has signed in yet.
 */
public sealed interface Activity {
  /** When it happened. */
  Instant at();

  /** A connection reached the greeting. */
  record ConnectionOpened(Instant at, long connection, String address, String tlsGroup)
      implements Activity {}

  /** A connection ended. */
  record ConnectionClosed(Instant at, long connection, String name, String reason)
      implements Activity {}

  /** A client proved who it is. */
  record SignedIn(
      Instant at,
      long connection,
      CanonicalName name,
      AccountId account,
      DeviceId device,
      String address)
      implements Activity {}

  /** A proof of identity failed. */
  record SignInRefused(Instant at, long connection, String name, String address, RefusalCode code)
      implements Activity {}

  /** Somebody opened an account. */
  record AccountOpened(Instant at, AccountId account, CanonicalName name) implements Activity {}

  /** Somebody began an account anew under another identity, as an operator allowed. */
  record AccountBegunAnew(Instant at, AccountId account, CanonicalName name) implements Activity {}

  /** The first device of an account connected. */
  record AccountOnline(Instant at, AccountId account, CanonicalName name) implements Activity {}

  /** The last device of an account disconnected. */
  record AccountOffline(Instant at, AccountId account, CanonicalName name) implements Activity {}

  /** An account has one more device. */
  record DeviceEnrolled(Instant at, CanonicalName name, DeviceId device) implements Activity {}

  /**
   * An account changed in another way.
   *
   * @param change in words: "device removed"
   * @param device which one it is about; {@code NONE} when about none
   */
  record AccountChanged(Instant at, CanonicalName name, String change, DeviceId device)
      implements Activity {}

  /** A message was stored and sent on. */
  record MessageRelayed(
      Instant at, ConversationId conversation, CanonicalName sender, int size, int recipients)
      implements Activity {}

  /** A conversation has a new key. */
  record EpochAgreed(
      Instant at,
      ConversationId conversation,
      long epoch,
      int members,
      CanonicalName by,
      String reason)
      implements Activity {}

  /** A request broke a rule. */
  record RequestRefused(Instant at, long connection, String name, RefusalCode code)
      implements Activity {}

  /** A plugin changed its state. */
  record PluginChanged(Instant at, String plugin, String state, String reason)
      implements Activity {}

  /** The server has a new TLS key. */
  record BootKeyRotated(Instant at, long sequence, String reason) implements Activity {}

  /** The door to new connections was opened or closed. */
  record DoorMoved(Instant at, boolean open) implements Activity {}

  /** An operator did something. */
  record AdminActed(Instant at, String admin, String command) implements Activity {}
}
