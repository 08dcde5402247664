package chat.parley.server.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes a file: takes all that waits, commits once, then tells everybody. The
 * batch grows with the load by itself; there is no timer (ADR 0010).
 *
 * <p>A platform thread, because SQLite's calls would pin a virtual one to its carrier.
 */
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int MAX_BATCH = 2048;

  private final Handle handle;
  private final Problems problems;
  private final WriterMeters meters;
  private final List<Write> batch = new ArrayList<>(MAX_BATCH);
  private final Thread thread;
  private final WaitingWrites waiting;
  private volatile BatchParticipant participant = new NoParticipant();
  private volatile @Nullable DatabaseException failure;

  /**
   * @param handle on a connection without auto-commit, owned from now on
   * @param maxWaiting writes that may wait; more are refused
   */
  Writer(String name, Handle handle, Problems problems, WriterMeters meters, int maxWaiting) {
    this.handle = handle;
    this.problems = problems;
    this.meters = meters;
    this.thread = Thread.ofPlatform().name("writer-" + name).unstarted(this::run);
    this.waiting = new WaitingWrites(thread, maxWaiting);
  }

  void start() {
    thread.start();
  }

  void attach(BatchParticipant newcomer) {
    participant = newcomer;
  }

  /** Puts a write in the queue, or fails it at once. Thread: any; never blocks. */
  void submit(Write write) {
    var broken = failure;
    if (broken != null) {
      write.failed(broken);
    } else {
      waiting.add(write);
    }
  }

  /** Why nothing is written any more; null while all is well. */
  @Nullable DatabaseException failure() {
    return failure;
  }

  /** Writes what still waits, then ends. */
  void close() {
    waiting.close();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    do {
      takeBatch();
      while (!batch.isEmpty()) {
        writeBatch();
        takeBatch();
      }
    } while (waiting.await());
    handle.close();
    waiting.end();
  }

  private void takeBatch() {
    batch.clear();
    waiting.take(batch, MAX_BATCH);
  }

  private void writeBatch() {
    var broken = failure;
    if (broken != null) {
      failAll(broken);
      return;
    }
    try {
      for (var write : batch) {
        write.apply(handle);
      }
      participant.beforeCommit(handle);
      commit();
    } catch (SQLException | RuntimeException failed) {
      undo(failed);
      return;
    }
    meters.batchSize().record(batch.size());
    release();
  }

  private void commit() throws SQLException {
    var begun = System.nanoTime();
    handle.getConnection().commit();
    meters.commit().record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
  }

  private void release() {
    try {
      participant.afterCommit(() -> batch.forEach(Write::committed));
    } catch (RuntimeException bug) {
      LOG.error("{}: telling of a durable batch failed", thread.getName(), bug);
    }
  }

  private void undo(Exception failed) {
    meters.failures().increment();
    var why = problems.explain(failed);
    LOG.error("{}: nothing of {} writes was kept", thread.getName(), batch.size(), failed);
    if (Problems.endsTheFile(failed) || !rollBack()) {
      failure = why;
    }
    participant.afterRollback();
    failAll(why);
  }

  private boolean rollBack() {
    try {
      handle.getConnection().rollback();
      return true;
    } catch (SQLException unable) {
      LOG.error("{}: rolling back failed", thread.getName(), unable);
      return false;
    }
  }

  private void failAll(DatabaseException why) {
    for (var write : batch) {
      write.failed(why);
    }
  }

  private static final class NoParticipant implements BatchParticipant {
    @Override
    public void beforeCommit(Handle handle) {}

    @Override
    public void afterCommit(Runnable release) {
      release.run();
    }

    @Override
    public void afterRollback() {}
  }
}
