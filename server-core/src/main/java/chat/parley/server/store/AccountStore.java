package chat.parley.server.store;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.verify.DeviceAddition;
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
   * Adds a device to an account, both statements or none.
   *
   * @param addition verified; its list is the account's next
   */
  CompletionStage<EnrolResult> enrol(DeviceAddition addition);

  /** How an attempt to open an account ended. */
  enum CreateResult {
    CREATED,
    /** The name belongs to another account, or did. */
    NAME_TAKEN,
    /** The account's or the device's id is another's. */
    ID_TAKEN
  }
}
