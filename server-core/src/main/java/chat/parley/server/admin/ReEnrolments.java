package chat.parley.server.admin;

import chat.parley.crypto.id.AccountId;

/** Lets people who lost password and recovery key begin anew. Thread: any that may block. */
public interface ReEnrolments {
  /**
   * Says in a notice that the account may begin anew, and makes the one token with which it may.
   *
   * @return the token, for the person alone; it is kept nowhere
   */
  String open(AccountId account);

  /** Takes it back: the token is worthless, a notice says so. */
  void close(AccountId account);
}
