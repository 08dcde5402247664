package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.server.database.Database;
import java.util.List;
import java.util.Optional;

final class JdbiStatementStore implements StatementStore {
  private final Database database;

  JdbiStatementStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Bytes> newest(ChainKey chain) {
    return database.read(handle -> ChainTable.head(handle, chain).map(ChainTable.Head::statement));
  }

  @Override
  public Optional<Bytes> at(ChainKey chain, long number) {
    return select(chain, "number = :number", number).stream().findFirst();
  }

  @Override
  public List<Bytes> above(ChainKey chain, long number) {
    return select(chain, "number > :number", number);
  }

  private List<Bytes> select(ChainKey chain, String condition, long number) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT statement FROM statements WHERE kind = :kind AND subject = :subject"
                        + " AND %s ORDER BY number".formatted(condition))
                .bind("kind", chain.type().name())
                .bind("subject", chain.subject().readOnlyArray())
                .bind("number", number)
                .map((row, _) -> Bytes.wrap(row.getBytes(1)))
                .list());
  }
}
