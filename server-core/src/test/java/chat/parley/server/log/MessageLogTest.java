package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.database.DatabaseException;
import chat.parley.server.database.Write;
import chat.parley.server.scene.Cast;
import chat.parley.server.scene.Stage;
import chat.parley.server.store.EpochStore;
import chat.parley.testkit.SettableClock;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageLogTest extends MessageStoreContract {
  /** Small, so that the contract's many messages fill index rows on the disk and leave a tail. */
  private static final int MAX_UNINDEXED = 100;

  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void open() {
    stage = Stage.withConversation(folder, MAX_UNINDEXED);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Override
  Cast cast() {
    return stage.cast;
  }

  @Override
  SettableClock clock() {
    return stage.clock;
  }

  @Override
  MessageStore store() {
    return stage.log();
  }

  @Override
  EpochStore epochs() {
    return stage.stores().epochs(stage.log());
  }

  @Override
  void restart() {
    stage.restart();
  }

  @Test
  void movesTheOlderMessagesIntoTheIndexOnDisk() {
    storeMany(1, 2 * MAX_UNINDEXED + 30);

    var indexed =
        stage
            .stores()
            .database()
            .read(
                handle ->
                    handle
                        .createQuery("SELECT indexed_through FROM message_index_state")
                        .mapTo(Long.class)
                        .one());
    assertThat(indexed).isBetween((long) MAX_UNINDEXED, 2L * MAX_UNINDEXED + 29);
  }

  @Test
  void forgetsABatchThatWasUndone() {
    stored(stage.cast.fromDesk(1));
    var gate = new CountDownLatch(1);
    var database = stage.stores().database();
    database.submit(new Blocking(gate));
    var lost = stage.cast.fromDesk(2);
    var append = store().append(lost).toCompletableFuture();
    database.submit(new Spoiling());
    gate.countDown();

    assertThatThrownBy(append::join).hasCauseInstanceOf(DatabaseException.class);
    assertThat(sequences(store().after(conversation(), 0, 10, 1_000_000))).containsExactly(1L);
    assertThat(stored(lost).sequence()).isEqualTo(2);
    assertThat(sequences(store().after(conversation(), 0, 10, 1_000_000))).containsExactly(1L, 2L);
  }

  /** Holds the writer, so that what follows shares the next batch. */
  private record Blocking(CountDownLatch gate) implements Write {
    @Override
    public void apply(Handle handle) {
      try {
        gate.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    @Override
    public void committed() {}

    @Override
    public void failed(DatabaseException why) {}
  }

  /** Fails the batch it is in. */
  private static final class Spoiling implements Write {
    @Override
    public void apply(Handle handle) {
      throw new IllegalStateException("spoilt");
    }

    @Override
    public void committed() {}

    @Override
    public void failed(DatabaseException why) {}
  }
}
