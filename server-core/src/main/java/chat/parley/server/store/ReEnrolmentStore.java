package chat.parley.server.store;

import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Which accounts may begin anew, and with what. Reads block on the database and must not run on an
 * event loop; writes complete when they are durable.
 */
public interface ReEnrolmentStore {
  /** How long a token is good for. */
  Duration VALIDITY = Duration.ofDays(7);

  /** Lets an account begin anew with this token; an older one is worthless from now on. */
  CompletionStage<Void> allow(AccountId account, Hash token);

  /** Makes the account's token worthless; nothing happens when there is none. */
  CompletionStage<Void> forbid(AccountId account);

  /** True while this is the account's token. */
  boolean fits(AccountId account, Hash token);

  /**
   * Begins the account anew, all or nothing: uses up the token, removes its devices, appends the
   * first statements of its new identity. What the old identity signed stays stored.
   *
   * @param anew of an account that exists, under its name
   * @return false when the token is not the account's, or the new device is an account's already
   */
  CompletionStage<Boolean> begin(NewAccount anew, Hash token);
}
