package chat.parley.plugin;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;

/**
 * Something that happened on the server.
 *
 * @since API 1.0
 */
public sealed interface ServerEvent {
  /** An account was opened. */
  record AccountCreated(AccountId account, CanonicalName name) implements ServerEvent {}

  /** The first device of an account connected. */
  record AccountOnline(AccountId account) implements ServerEvent {}

  /** The last device of an account disconnected. */
  record AccountOffline(AccountId account) implements ServerEvent {}

  /** One more device of an account connected; comes after {@link AccountOnline} for the first. */
  record DeviceConnected(Caller device) implements ServerEvent {}
}
