package chat.parley.server.database;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One SQLite file with one writer and a few readers. What a completed future says is on the disk:
 * the writer commits all that waits in one synced transaction and completes futures afterwards. A
 * failed commit fails every write in it; after a failed sync or on a full disk nothing is written
 * or acknowledged any more ({@link #failure}).
 *
 * <p>Thread: any. Futures of writes complete on the writer's thread, so what depends on them must
 * not block.
 *
 * @see "ADR 0010"
 */
public final class Database implements AutoCloseable {
  private static final int READERS = 3;
  private static final int MAX_WAITING = 32_768;

  private final SqliteFile file;
  private final Writer writer;
  private final Readers readers;

  private Database(SqliteFile file, MeterRegistry meters) {
    var name = file.path().getFileName().toString();
    this.file = file;
    this.writer =
        new Writer(
            name, writerHandle(file), file.problems(), WriterMeters.in(meters, name), MAX_WAITING);
    this.readers = new Readers(name, file.jdbi(), READERS);
    writer.start();
  }

  /**
   * Opens the file, makes it when there is none, and brings it up to date.
   *
   * @param path in a folder that exists
   * @param clock names the copy made before a migration
   * @param meters where batches and commits are counted
   * @throws DatabaseException when the file cannot be used; its message says what to do
   */
  public static Database open(Path path, Schema schema, Clock clock, MeterRegistry meters) {
    return new Database(SqliteFile.open(path, schema, clock), meters);
  }

  /**
   * Writes one unit: all of it or, when it throws, nothing.
   *
   * @return complete when the unit is durable; failed with what the unit threw, or with a {@link
   *     DatabaseException}
   */
  public <T> CompletableFuture<T> write(DatabaseWork<T> work) {
    var unit = new UnitWrite<>(work, file.problems());
    writer.submit(unit);
    return unit.future();
  }

  /** Hands something to the writer; never blocks. */
  public void submit(Write write) {
    writer.submit(write);
  }

  /** Lets one participant into every batch from now on. */
  public void attach(BatchParticipant participant) {
    writer.attach(participant);
  }

  /** Reads on one of the readers, from one snapshot. */
  public <T> CompletableFuture<T> readLater(DatabaseWork<T> work) {
    return readers.read(work);
  }

  /**
   * Reads and waits for it. Not on an event loop, nor inside work of this database.
   *
   * @throws RuntimeException what the work threw
   */
  public <T> T read(DatabaseWork<T> work) {
    try {
      return readLater(work).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw file.problems().explain(cause);
      }
      throw failed;
    }
  }

  /** Why nothing is written any more; empty while all is well. */
  public Optional<DatabaseException> failure() {
    return Optional.ofNullable(writer.failure());
  }

  /** Writes what still waits, then closes the file. */
  @Override
  public void close() {
    writer.close();
    readers.close();
    file.close();
  }

  private static Handle writerHandle(SqliteFile file) {
    var connection = file.openWriter();
    try {
      connection.setAutoCommit(false);
    } catch (SQLException failed) {
      throw file.problems().explain(failed);
    }
    return SqliteFile.quiet(Jdbi.create(connection)).open();
  }
}
