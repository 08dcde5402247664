package chat.parley.server.store;

import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.server.database.Database;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

final class JdbiReEnrolmentStore implements ReEnrolmentStore {
  private final Database database;
  private final Clock clock;

  JdbiReEnrolmentStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Void> allow(AccountId account, Hash token) {
    return database
        .write(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO re_enrolments (account, token_hash, issued_at)
                        SELECT key, :token, :now FROM accounts WHERE account = :account
                        ON CONFLICT (account) DO UPDATE
                          SET token_hash = excluded.token_hash, issued_at = excluded.issued_at""")
                    .bind("token", token.value().readOnlyArray())
                    .bind("now", clock.millis())
                    .bind("account", account.value().readOnlyArray())
                    .execute())
        .thenAccept(_ -> {});
  }

  @Override
  public CompletionStage<Void> forbid(AccountId account) {
    return database
        .write(
            handle ->
                handle
                    .createUpdate(
                        """
                        DELETE FROM re_enrolments
                        WHERE account = (SELECT key FROM accounts WHERE account = :account)""")
                    .bind("account", account.value().readOnlyArray())
                    .execute())
        .thenAccept(_ -> {});
  }

  @Override
  public boolean fits(AccountId account, Hash token) {
    return database.read(handle -> fits(handle, account, token));
  }

  @Override
  public CompletionStage<Boolean> begin(NewAccount anew, Hash token) {
    return database.write(
        handle ->
            fits(handle, anew.account().id(), token)
                && new AccountRenewal(handle, anew, clock.millis()).begin());
  }

  private boolean fits(Handle handle, AccountId account, Hash token) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM re_enrolments r JOIN accounts a ON a.key = r.account
            WHERE a.account = :account AND r.token_hash = :token AND r.issued_at > :since""")
        .bind("account", account.value().readOnlyArray())
        .bind("token", token.value().readOnlyArray())
        .bind("since", clock.millis() - VALIDITY.toMillis())
        .mapTo(Boolean.class)
        .one();
  }
}
