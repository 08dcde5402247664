package chat.parley.crypto.verify;

import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.SignedStatement;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an operator's notice is the server's own, and newer than the one before.
 *
 * @see "docs/encryption.md, 3, AdminNotice"
 */
public final class AdminNoticeCheck {
  private static final long LAST_SECOND = Long.MAX_VALUE / 1000; // an Instant holds no more

  private AdminNoticeCheck() {}

  /**
   * Checks server and signature. The sequence is the second it was made in or a little later, and
   * so names the key that had to sign it.
   *
   * @param history accepted by {@link ServerRotationCheck}
   */
  public static Verdict check(SignedStatement<AdminNotice> signed, ServerKeyHistory history) {
    var notice = signed.statement();
    var made = Instant.ofEpochSecond(Math.min(notice.seq(), LAST_SECOND));
    return Verdict.require(
            notice.serverId().equals(history.serverId()), Rejection.OTHER_SERVER_IDENTITY)
        .and(() -> Verdict.require(history.signed(signed, made), Rejection.BAD_SIGNATURE));
  }

  /** Checks that {@code notice} does not go back behind {@code last}, of the same account. */
  public static Verdict follows(AdminNotice notice, AdminNotice last) {
    var newer = notice.seq() > last.seq();
    var same = notice.seq() == last.seq() && notice.id().equals(last.id());
    return Verdict.require(notice.accountId().equals(last.accountId()), Rejection.OTHER_IDENTITY)
        .and(() -> Verdict.require(newer || same, Rejection.NOTICE_BACK));
  }

  /** The sequence of the next notice after {@code last} of the same account. */
  public static long nextSequence(Optional<AdminNotice> last, Instant now) {
    return Math.max(last.map(AdminNotice::seq).orElse(0L) + 1, now.getEpochSecond());
  }
}
