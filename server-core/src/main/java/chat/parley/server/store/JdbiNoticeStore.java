package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.server.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

final class JdbiNoticeStore implements NoticeStore {
  private final Database database;
  private final Clock clock;

  JdbiNoticeStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<SignedStatement<AdminNotice>> newest(AccountId account) {
    return select(account, "LIMIT 1").stream().findFirst();
  }

  @Override
  public List<SignedStatement<AdminNotice>> all(AccountId account) {
    return select(account, "");
  }

  @Override
  public CompletionStage<Void> append(SignedStatement<AdminNotice> notice) {
    return database
        .write(
            handle -> {
              insert(handle, notice, clock.millis());
              obey(handle, notice.statement());
              return notice;
            })
        .thenAccept(_ -> {});
  }

  private List<SignedStatement<AdminNotice>> select(AccountId account, String limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT statement FROM admin_notices WHERE account = :account"
                        + " ORDER BY sequence DESC %s".formatted(limit))
                .bind("account", account.value().readOnlyArray())
                .map(
                    (row, _) ->
                        SignedStatement.decode(Bytes.wrap(row.getBytes(1)), AdminNotice.class))
                .list());
  }

  private static void insert(Handle handle, SignedStatement<AdminNotice> signed, long now) {
    var notice = signed.statement();
    var inserted =
        handle
            .createUpdate(
                """
                INSERT INTO admin_notices (account, sequence, statement, stored_at)
                SELECT :account, :sequence, :statement, :now
                WHERE NOT EXISTS (
                  SELECT 1 FROM admin_notices WHERE account = :account AND sequence >= :sequence)""")
            .bind("account", notice.accountId().value().readOnlyArray())
            .bind("sequence", notice.seq())
            .bind("statement", signed.encode().readOnlyArray())
            .bind("now", now)
            .execute();
    if (inserted == 0) {
      throw new IllegalStateException("notice %d is not the newest".formatted(notice.seq()));
    }
  }

  private static void obey(Handle handle, AdminNotice notice) {
    var account = Keys.ofAccount(handle, notice.accountId());
    if (account.isEmpty()) {
      return;
    }
    handle
        .createUpdate("UPDATE accounts SET disabled = :disabled WHERE key = :account")
        .bind("disabled", notice.disables())
        .bind("account", account.get())
        .execute();
    handle
        .createUpdate("UPDATE devices SET barred = 0 WHERE account = :account AND barred = 1")
        .bind("account", account.get())
        .execute();
    notice.barred().forEach(device -> bar(handle, account.get(), device));
  }

  private static void bar(Handle handle, long account, DeviceId device) {
    handle
        .createUpdate("UPDATE devices SET barred = 1 WHERE account = :account AND device = :device")
        .bind("account", account)
        .bind("device", device.value().readOnlyArray())
        .execute();
  }
}
