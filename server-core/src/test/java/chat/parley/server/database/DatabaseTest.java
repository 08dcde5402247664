package chat.parley.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.database.DatabaseException.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Notes.open(folder.resolve("notes.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsWhatWasAcknowledgedAfterReopening() {
    database.write(handle -> Notes.add(handle, "one")).join();
    database.close();

    database = Notes.open(folder.resolve("notes.db"));

    assertThat(Notes.all(database)).containsExactly("one");
  }

  @Test
  void writesInTheOrderOfSubmission() {
    var done = new ArrayList<CompletableFuture<Integer>>();
    for (var i = 0; i < 5_000; i++) {
      var text = "note " + i;
      done.add(database.write(handle -> Notes.add(handle, text)));
    }
    done.forEach(CompletableFuture::join);

    assertThat(Notes.all(database))
        .hasSize(5_000)
        .startsWith("note 0", "note 1")
        .endsWith("note 4999");
  }

  @Test
  void keepsTheRestOfABatchWhenOneUnitFails() {
    var gate = holdWriter();
    var before = database.write(handle -> Notes.add(handle, "before"));
    var failing =
        database.write(
            handle -> {
              Notes.add(handle, "half done");
              return Notes.add(handle, "before"); // not unique
            });
    var after = database.write(handle -> Notes.add(handle, "after"));
    gate.countDown();

    before.join();
    after.join();
    assertThatThrownBy(failing::join).isInstanceOf(CompletionException.class);
    assertThat(Notes.all(database)).containsExactly("before", "after");
  }

  @Test
  void failsEveryUnitOfABatchThatCannotBeCommitted() {
    var rolledBack = new CountDownLatch(1);
    database.attach(new FailingOnce(rolledBack));
    var gate = holdWriter();
    var units =
        List.of(
            database.write(handle -> Notes.add(handle, "one")),
            database.write(handle -> Notes.add(handle, "two")));
    gate.countDown();

    for (var unit : units) {
      assertThatThrownBy(unit::join).hasCauseInstanceOf(DatabaseException.class);
    }
    assertThat(rolledBack.getCount()).isZero();
    assertThat(Notes.all(database)).isEmpty();
    database.write(handle -> Notes.add(handle, "three")).join();
    assertThat(Notes.all(database)).containsExactly("three");
  }

  @Test
  void stopsAcknowledgingOnAFullDisk() {
    database
        .write(handle -> handle.createQuery("PRAGMA max_page_count = 8").mapTo(Long.class).one())
        .join();
    var big = "x".repeat(100_000);

    assertThatThrownBy(() -> database.write(handle -> Notes.add(handle, big)).join())
        .cause()
        .isInstanceOfSatisfying(
            DatabaseException.class,
            failure -> {
              assertThat(failure.problem()).isEqualTo(Problem.FULL);
              assertThat(failure).hasMessageContaining("notes.db").hasMessageContaining("full");
            });
    assertThat(database.failure()).isPresent();
    assertThatThrownBy(() -> database.write(handle -> Notes.add(handle, "small")).join())
        .hasCauseInstanceOf(DatabaseException.class);
    assertThat(Notes.all(database)).isEmpty();
  }

  @Test
  void namesNoParametersInFailures() {
    database.write(handle -> Notes.add(handle, "canary")).join();

    assertThatThrownBy(() -> database.write(handle -> Notes.add(handle, "canary")).join())
        .hasMessageNotContaining("canary");
  }

  @Test
  void refusesWritesAfterClosing() {
    database.close();

    assertThatThrownBy(() -> database.write(handle -> Notes.add(handle, "late")).join())
        .cause()
        .isInstanceOfSatisfying(
            DatabaseException.class,
            failure -> assertThat(failure.problem()).isEqualTo(Problem.CLOSED));
  }

  @Test
  void readsOneSnapshotWhileOthersWrite() {
    database.write(handle -> Notes.add(handle, "one")).join();

    var counts =
        database.read(
            handle -> {
              var first = count(handle);
              database.write(writer -> Notes.add(writer, "two")).join();
              return List.of(first, count(handle));
            });

    assertThat(counts).containsExactly(1L, 1L);
    assertThat(Notes.all(database)).containsExactly("one", "two");
  }

  @Test
  void syncsEveryCommit() {
    var settings =
        database
            .write(
                handle ->
                    List.of(
                        pragma(handle, "synchronous"),
                        pragma(handle, "journal_mode"),
                        pragma(handle, "foreign_keys"),
                        pragma(handle, "secure_delete"),
                        pragma(handle, "busy_timeout"),
                        pragma(handle, "page_size"),
                        pragma(handle, "wal_autocheckpoint")))
            .join();

    assertThat(settings).containsExactly("2", "wal", "1", "2", "10000", "8192", "2000");
  }

  private static String pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(String.class).one();
  }

  private static long count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM notes").mapTo(Long.class).one();
  }

  /** Keeps the writer busy, so that what is written next shares a batch. */
  private CountDownLatch holdWriter() {
    var gate = new CountDownLatch(1);
    var held = new CountDownLatch(1);
    database.write(
        handle -> {
          held.countDown();
          return await(gate);
        });
    await(held);
    return gate;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Spoils the first batch after the one that is being written. */
  private static final class FailingOnce implements BatchParticipant {
    private final CountDownLatch rolledBack;
    private int batches;

    FailingOnce(CountDownLatch rolledBack) {
      this.rolledBack = rolledBack;
    }

    @Override
    public void beforeCommit(Handle handle) {
      batches++;
      if (batches == 2) {
        throw new IllegalStateException("spoilt");
      }
    }

    @Override
    public void afterCommit(Runnable release) {
      release.run();
    }

    @Override
    public void afterRollback() {
      rolledBack.countDown();
    }
  }
}
