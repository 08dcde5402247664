package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbiKeyOverviewStore implements KeyOverviewStore {
  private final Database database;

  JdbiKeyOverviewStore(Database database) {
    this.database = database;
  }

  @Override
  public List<ConversationKeys> of(AccountId account) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.conversation, c.kind, e.number, e.stored_at,
                      (SELECT count(*) FROM members WHERE conversation = c.key) AS members
                    FROM accounts a
                    JOIN members m ON m.account = a.key
                    JOIN conversations c ON c.key = m.conversation
                    JOIN epochs e ON e.conversation = c.key
                      AND e.number = (SELECT max(number) FROM epochs WHERE conversation = c.key)
                    WHERE a.account = :account
                    ORDER BY e.stored_at DESC, c.key""")
                .bind("account", account.value().readOnlyArray())
                .map(JdbiKeyOverviewStore::toKeys)
                .list());
  }

  private static ConversationKeys toKeys(ResultSet row, StatementContext context)
      throws SQLException {
    return new ConversationKeys(
        new ConversationId(Bytes.wrap(row.getBytes("conversation"))),
        row.getString("kind").toLowerCase(Locale.ROOT),
        row.getInt("members"),
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("stored_at")));
  }
}
