package chat.parley.server.log;

import chat.parley.server.scene.Cast;
import chat.parley.server.scene.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class CoalescedCursorsTest extends CursorStoreContract {
  @TempDir Path folder;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private Stage stage;
  private CursorStore store;

  @BeforeEach
  void open() {
    stage = Stage.withConversation(folder, 100);
    for (var devSeq = 1; devSeq <= 3; devSeq++) {
      stage.log().append(stage.cast.fromDesk(devSeq)).toCompletableFuture().join();
    }
    store = openCursors();
  }

  @AfterEach
  void close() {
    stage.close();
    timer.shutdownNow();
  }

  @Override
  Cast cast() {
    return stage.cast;
  }

  @Override
  CursorStore store() {
    return store;
  }

  @Override
  void restart() {
    stage.restart();
    store = openCursors();
  }

  private CursorStore openCursors() {
    var database = stage.stores().database();
    var delivered = new DeliveredMessages(database, stage.log(), _ -> true);
    return new CoalescedCursors(database, stage.log(), delivered, timer, Duration.ofMillis(5));
  }
}
