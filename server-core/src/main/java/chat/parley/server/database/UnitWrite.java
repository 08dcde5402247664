package chat.parley.server.database;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A unit that succeeds or fails by itself: its savepoint keeps its failure from the rest of the
 * batch.
 */
final class UnitWrite<T> implements Write {
  private final DatabaseWork<T> work;
  private final Problems problems;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable RuntimeException refusal;

  UnitWrite(DatabaseWork<T> work, Problems problems) {
    this.work = work;
    this.problems = problems;
  }

  CompletableFuture<T> future() {
    return future;
  }

  @Override
  public void apply(Handle handle) {
    try {
      var connection = handle.getConnection();
      var savepoint = connection.setSavepoint();
      try {
        result = work.with(handle);
      } catch (RuntimeException failed) {
        undo(handle, savepoint, failed);
      }
      connection.releaseSavepoint(savepoint);
    } catch (SQLException broken) {
      throw problems.explain(broken);
    }
  }

  private void undo(Handle handle, Savepoint savepoint, RuntimeException failed)
      throws SQLException {
    if (Problems.endsTheFile(failed)) {
      throw failed; // SQLite may have undone more than this unit
    }
    handle.getConnection().rollback(savepoint);
    refusal = failed;
  }

  @Override
  public void committed() {
    var failed = refusal;
    if (failed == null) {
      future.complete(result);
    } else {
      future.completeExceptionally(failed);
    }
  }

  @Override
  public void failed(DatabaseException why) {
    future.completeExceptionally(why);
  }
}
