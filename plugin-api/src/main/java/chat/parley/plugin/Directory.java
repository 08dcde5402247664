package chat.parley.plugin;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import java.time.Instant;
import java.util.Optional;

/**
 * Who has an account on this server.
 *
 * @since API 1.0
 */
@ServerProvided
public interface Directory {
  /**
   * The account of that name; empty when there is none. May read the database: not on an event
   * loop.
   */
  Optional<Entry> byName(CanonicalName name);

  /**
   * The account with that id; empty when there is none. May read the database: not on an event
   * loop.
   */
  Optional<Entry> byId(AccountId account);

  /** True while at least one device of the account is connected. */
  boolean isOnline(AccountId account);

  /**
   * One account.
   *
   * @param disabled true when the operator took its access away
   */
  record Entry(AccountId account, CanonicalName name, Instant createdAt, boolean disabled) {}
}
