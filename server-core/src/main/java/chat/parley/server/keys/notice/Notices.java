package chat.parley.server.keys.notice;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.AdminNotice;
import java.util.List;

/**
 * The operators' notices about accounts. Thread: any that may block.
 *
 * @see "docs/encryption.md, 3, AdminNotice"
 */
public interface Notices {
  /** All about an account, newest first; the first counts. */
  List<AdminNotice> about(AccountId account);

  /**
   * Says publicly what changes: a signed notice, stored before it has any effect, then pushed to
   * everybody who seals for the account; connections it shuts out are closed. Nothing happens when
   * it is so already.
   *
   * @param reason for people; may be empty
   */
  void issue(AccountId account, NoticeChange change, String reason);
}
