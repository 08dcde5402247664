package chat.parley.server.database;

import chat.parley.server.database.DatabaseException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A few platform threads that read a file, each read in a transaction of its own: one snapshot.
 * Platform threads, because SQLite's calls would pin virtual ones to their carriers.
 */
final class Readers implements AutoCloseable {
  private final List<Handle> all = new ArrayList<>();
  private final BlockingQueue<Handle> free;
  private final ExecutorService threads;

  Readers(String name, Jdbi jdbi, int count) {
    this.free = new ArrayBlockingQueue<>(count);
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().name("reader-" + name + "-", 1).factory());
    for (var i = 0; i < count; i++) {
      all.add(jdbi.open());
    }
    free.addAll(all);
  }

  <T> CompletableFuture<T> read(DatabaseWork<T> work) {
    try {
      return CompletableFuture.supplyAsync(() -> readNow(work), threads);
    } catch (RejectedExecutionException closed) {
      return CompletableFuture.failedFuture(
          new DatabaseException(Problem.CLOSED, "the database was closed", closed));
    }
  }

  private <T> T readNow(DatabaseWork<T> work) {
    // Never empty: there are as many handles as threads.
    var handle = free.remove();
    try {
      return handle.inTransaction(work::with);
    } finally {
      free.add(handle);
    }
  }

  /** Waits for the reads under way, then closes the connections. */
  @Override
  public void close() {
    threads.close();
    all.forEach(Handle::close);
  }
}
