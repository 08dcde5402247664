package chat.parley.server.store;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.SignedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Notices that last as long as the test; the twin of {@link JdbiNoticeStore}. */
public final class InMemoryNoticeStore implements NoticeStore {
  private final InMemoryAccountStore accounts;
  private final List<SignedStatement<AdminNotice>> notices = new ArrayList<>();

  /** No notices yet about these accounts. */
  public InMemoryNoticeStore(InMemoryAccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<SignedStatement<AdminNotice>> newest(AccountId account) {
    return all(account).stream().findFirst();
  }

  @Override
  public synchronized List<SignedStatement<AdminNotice>> all(AccountId account) {
    return notices.reversed().stream()
        .filter(notice -> notice.statement().accountId().equals(account))
        .toList();
  }

  @Override
  public synchronized CompletionStage<Void> append(SignedStatement<AdminNotice> notice) {
    var next = notice.statement();
    if (newest(next.accountId()).filter(last -> last.statement().seq() >= next.seq()).isPresent()) {
      return CompletableFuture.failedFuture(new IllegalStateException("not the newest"));
    }
    notices.add(notice);
    accounts.obey(next);
    return CompletableFuture.completedFuture(null);
  }
}
