package chat.parley.server.keys.notice;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.AdminNoticeCheck;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.keys.ServerIdentity;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.NoticeStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Signs, stores, pushes and enforces the operators' notices, one after the other. */
public final class AdminNotices implements Notices {
  private final ServerIdentity identity;
  private final NoticeStore store;
  private final Function<AccountId, Set<AccountId>> audience;
  private final PushPort pushes;
  private final Clock clock;
  private final ReentrantLock issuing = new ReentrantLock();

  /**
   * Notices of one server.
   *
   * @param audience whom an account's statements concern, itself included; may block
   */
  public AdminNotices(
      ServerIdentity identity,
      NoticeStore store,
      Function<AccountId, Set<AccountId>> audience,
      PushPort pushes,
      Clock clock) {
    this.identity = identity;
    this.store = store;
    this.audience = audience;
    this.pushes = pushes;
    this.clock = clock;
  }

  @Override
  public List<AdminNotice> about(AccountId account) {
    return store.all(account).stream().map(SignedStatement::statement).toList();
  }

  @Override
  public void issue(AccountId account, NoticeChange change, String reason) {
    issuing.lock();
    try {
      var newest = store.newest(account).map(SignedStatement::statement);
      var before = NoticeState.of(newest);
      var next = before.with(change);
      if (!next.equals(before)) {
        publish(sign(account, newest, next, reason));
      }
    } finally {
      issuing.unlock();
    }
  }

  private SignedStatement<AdminNotice> sign(
      AccountId account, Optional<AdminNotice> newest, NoticeState next, String reason) {
    var seq = AdminNoticeCheck.nextSequence(newest, clock.instant());
    var notice = next.notice(identity.serverId(), seq, account, reason);
    return identity.sign(notice, Instant.ofEpochSecond(seq));
  }

  private void publish(SignedStatement<AdminNotice> signed) {
    store.append(signed).toCompletableFuture().join();
    var account = signed.statement().accountId();
    var published = new StatementPublished(signed.encode());
    var everybody = audience.apply(account);
    pushes.together(() -> everybody.forEach(each -> pushes.toAccount(each, published)));
    enforce(signed.statement());
  }

  private void enforce(AdminNotice notice) {
    if (notice.disables()) {
      pushes.disconnect(
          notice.accountId(), GoodbyeReason.DISABLED, "The operator disabled this account.");
    }
    for (var device : notice.barred()) {
      pushes.disconnect(
          device,
          GoodbyeReason.DEVICE_REMOVED,
          "The operator of this server shut this device out.");
    }
  }
}
