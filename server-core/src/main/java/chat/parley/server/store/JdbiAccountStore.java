package chat.parley.server.store;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.server.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

final class JdbiAccountStore implements AccountStore {
  private final Database database;
  private final Clock clock;

  JdbiAccountStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<AccountRecord> byName(CanonicalName name) {
    return database.read(handle -> AccountRows.byName(handle, name));
  }

  @Override
  public Optional<AccountRecord> byId(AccountId account) {
    return database.read(handle -> AccountRows.byId(handle, account));
  }

  @Override
  public List<AccountRecord> list(String part, int offset, int limit) {
    return database.read(handle -> AccountRows.list(handle, part, offset, limit));
  }

  @Override
  public long count() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM accounts").mapTo(Long.class).one());
  }

  @Override
  public CompletionStage<CreateResult> create(NewAccount account) {
    return database.write(handle -> new AccountInsert(handle, account, clock.millis()).create());
  }

  @Override
  public CompletionStage<PublishResult> publish(AccountUpdate update) {
    return change(update.statements());
  }

  @Override
  public CompletionStage<PublishResult> restore(SignedStatement<? extends Chained> statement) {
    return change(List.of(statement));
  }

  private CompletionStage<PublishResult> change(
      List<SignedStatement<? extends Chained>> statements) {
    return database.write(
        handle -> new AccountChange(handle, statements, clock.millis()).publish());
  }
}
