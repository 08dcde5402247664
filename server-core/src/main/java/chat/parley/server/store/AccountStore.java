package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.AccountUpdate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The accounts and what signing in needs of them. Reads block on the database and must not run on
 * an event loop; writes complete when they are durable.
 */
public interface AccountStore {
  /** The account of that name. */
  Optional<AccountRecord> byName(CanonicalName name);

  /** The account with that id. */
  Optional<AccountRecord> byId(AccountId account);

  /**
   * Accounts whose name contains {@code part}, in the order of their names.
   *
   * @param part empty for all
   */
  List<AccountRecord> list(String part, int offset, int limit);

  /** How many accounts there are. */
  long count();

  /** Opens an account with its first statements, all or nothing. */
  CompletionStage<CreateResult> create(NewAccount account);

  /**
   * Changes an account: all statements of the update and what follows from them, or nothing.
   *
   * @param update verified against the account's newest statements
   */
  CompletionStage<PublishResult> publish(AccountUpdate update);

  /**
   * Appends a device list, device key or vault header that was lost in a restore, with what follows
   * from it, or nothing.
   *
   * @param statement verified against the account's newest statements
   */
  CompletionStage<PublishResult> restore(SignedStatement<? extends Chained> statement);

  /** How changing an account ended. */
  sealed interface PublishResult {
    /** All of it is stored, now or before. */
    record Published() implements PublishResult {}

    /**
     * Another statement came first.
     *
     * @param heads the newest of each chain concerned, signed
     */
    record HeadMoved(List<Bytes> heads) implements PublishResult {}

    /** The statements do not continue the account's chains, or the device is another account's. */
    record Unfit() implements PublishResult {}
  }

  /** How an attempt to open an account ended. */
  enum CreateResult {
    CREATED,
    /** The name belongs to another account, or did. */
    NAME_TAKEN,
    /** The account's or the device's id is another's. */
    ID_TAKEN
  }
}
