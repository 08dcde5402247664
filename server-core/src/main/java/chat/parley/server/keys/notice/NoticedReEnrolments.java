package chat.parley.server.keys.notice;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.ReEnrolment;
import chat.parley.server.account.ReEnrolmentToken;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.activity.ActivityStream.Subscription;
import chat.parley.server.admin.ReEnrolments;
import chat.parley.server.store.ReEnrolmentStore;
import java.security.SecureRandom;
import java.util.concurrent.Executor;

/** Re-enrolments, each opened and closed by a notice. */
public record NoticedReEnrolments(Notices notices, ReEnrolmentStore store, SecureRandom random)
    implements ReEnrolments {

  @Override
  public String open(AccountId account) {
    var token = ReEnrolmentToken.generate(account, random);
    store.allow(account, token.hash()).toCompletableFuture().join();
    notices.issue(account, new NoticeChange.Beginning(ReEnrolment.OPEN), "");
    return token.text();
  }

  @Override
  public void close(AccountId account) {
    store.forbid(account).toCompletableFuture().join();
    notices.issue(account, new NoticeChange.Beginning(ReEnrolment.CLOSED), "");
  }

  /**
   * Closes each one that was used.
   *
   * @param blocking runs what blocks: activities are told on threads that must not
   * @return ends it when closed
   */
  public Subscription closeWhenUsed(ActivityStream activity, Executor blocking) {
    return activity.subscribe(
        happened -> {
          if (happened instanceof Activity.AccountBegunAnew(_, var account, _)) {
            blocking.execute(() -> close(account));
          }
        });
  }
}
