package chat.parley.plugin;

import chat.parley.crypto.id.AccountId;
import java.util.Set;

/**
 * The capability of knowing who is whose friend: the gate of direct conversations and of seeing
 * each other's statements. With no provider no new direct conversation can be opened; those that
 * exist go on.
 *
 * @since API 1.0
 */
public interface Friendships {
  /** True when each has entered the other's name. May block. */
  boolean areFriends(AccountId one, AccountId other);

  /** All friends of an account. May block. */
  Set<AccountId> friendsOf(AccountId account);
}
