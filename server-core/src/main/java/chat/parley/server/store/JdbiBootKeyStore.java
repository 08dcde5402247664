package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbiBootKeyStore implements BootKeyStore {
  private final Database database;

  JdbiBootKeyStore(Database database) {
    this.database = database;
  }

  @Override
  public CompletionStage<Void> append(BootKeyRecord key) {
    return database.write(handle -> insert(handle, key)).thenAccept(_ -> {});
  }

  @Override
  public List<BootKeyRecord> list() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM boot_keys ORDER BY sequence DESC")
                .map(JdbiBootKeyStore::toRecord)
                .list());
  }

  private static int insert(Handle handle, BootKeyRecord key) {
    return handle
        .createUpdate(
            """
            INSERT INTO boot_keys
              (sequence, public_key, fingerprint, statement, not_before, not_after, reason)
            VALUES
              (:sequence, :publicKey, :fingerprint, :statement, :notBefore, :notAfter, :reason)""")
        .bind("sequence", key.sequence())
        .bind("publicKey", key.publicKey().readOnlyArray())
        .bind("fingerprint", key.fingerprint().readOnlyArray())
        .bind("statement", key.statement().readOnlyArray())
        .bind("notBefore", key.notBefore().toEpochMilli())
        .bind("notAfter", key.notAfter().toEpochMilli())
        .bind("reason", key.reason())
        .execute();
  }

  private static BootKeyRecord toRecord(ResultSet row, StatementContext context)
      throws SQLException {
    return new BootKeyRecord(
        row.getLong("sequence"),
        Bytes.wrap(row.getBytes("public_key")),
        Bytes.wrap(row.getBytes("fingerprint")),
        Bytes.wrap(row.getBytes("statement")),
        Instant.ofEpochMilli(row.getLong("not_before")),
        Instant.ofEpochMilli(row.getLong("not_after")),
        row.getString("reason"));
  }
}
