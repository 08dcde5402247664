package chat.parley.server.store;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.SignedStatement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The operators' signed notices, append-only. {@link AccountId#NONE} stands for the whole server.
 * Reads block on the database and must not run on an event loop; writes complete when they are
 * durable.
 */
public interface NoticeStore {
  /** The one that counts: with the highest sequence. */
  Optional<SignedStatement<AdminNotice>> newest(AccountId account);

  /** All of an account, newest first. */
  List<SignedStatement<AdminNotice>> all(AccountId account);

  /**
   * Appends a notice and lets the account's row and its devices' say the same, all or nothing.
   * Fails when there is one with the same or a higher sequence.
   */
  CompletionStage<Void> append(SignedStatement<AdminNotice> notice);
}
