package chat.parley.server.store;

import chat.parley.server.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

final class JdbiPluginStateStore implements PluginStateStore {
  private final Database database;

  JdbiPluginStateStore(Database database) {
    this.database = database;
  }

  @Override
  public CompletionStage<Void> save(PluginStateRecord state) {
    return database.write(handle -> upsert(handle, state)).thenAccept(_ -> {});
  }

  @Override
  public List<PluginStateRecord> list() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT plugin, state, reason, since FROM plugins ORDER BY plugin")
                .map(
                    (row, _) ->
                        new PluginStateRecord(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Instant.ofEpochMilli(row.getLong(4))))
                .list());
  }

  private static int upsert(Handle handle, PluginStateRecord state) {
    return handle
        .createUpdate(
            """
            INSERT INTO plugins (plugin, state, reason, since)
            VALUES (:plugin, :state, :reason, :since)
            ON CONFLICT (plugin) DO UPDATE SET
              state = excluded.state, reason = excluded.reason, since = excluded.since""")
        .bind("plugin", state.plugin())
        .bind("state", state.state())
        .bind("reason", state.reason())
        .bind("since", state.since().toEpochMilli())
        .execute();
  }
}
