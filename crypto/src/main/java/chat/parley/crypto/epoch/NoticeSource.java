package chat.parley.crypto.epoch;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.AdminNotice;
import java.util.Optional;

/** Finds the verified admin notice that counts for an account. */
@FunctionalInterface
public interface NoticeSource {
  /** Knows of no notice at all. */
  NoticeSource NONE = _ -> Optional.empty();

  /** The notice about this account; empty when there is none. */
  Optional<AdminNotice> adminNotice(AccountId account);
}
