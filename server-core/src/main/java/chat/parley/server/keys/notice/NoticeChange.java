package chat.parley.server.keys.notice;

import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AccountAccess;
import chat.parley.crypto.statement.ReEnrolment;

/** One thing an operator changes about an account. */
public sealed interface NoticeChange {
  /** Shuts the account out, or serves it again. */
  record Access(AccountAccess access) implements NoticeChange {}

  /** Shuts one device out. */
  record Bar(DeviceId device) implements NoticeChange {}

  /** Serves a barred device again. */
  record Allow(DeviceId device) implements NoticeChange {}

  /** Lets the account begin anew under a new identity, or no longer. */
  record Beginning(ReEnrolment reEnrolment) implements NoticeChange {}
}
