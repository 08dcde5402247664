package chat.parley.server.log;

import chat.parley.server.scene.Stage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/**
 * A process of its own that stores messages and prints each acknowledged sequence, until it is
 * killed. Argument: the folder of a store that {@link Stage} made.
 */
final class Loader {
  private static final int MAX_UNINDEXED = 500;
  private static final int WINDOW = 64;

  private Loader() {}

  public static void main(String[] arguments) throws InterruptedException {
    var stage = Stage.withConversation(Path.of(arguments[0]), MAX_UNINDEXED);
    var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    var slots = new Semaphore(WINDOW);
    for (long devSeq = 1; ; devSeq++) {
      slots.acquire();
      stage
          .log()
          .append(stage.cast.fromDesk(devSeq))
          .thenAccept(
              outcome -> {
                if (outcome instanceof AppendOutcome.Stored stored) {
                  out.println(stored.sequence());
                }
                slots.release();
              });
    }
  }
}
