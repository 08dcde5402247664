package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.server.scene.Stage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process that stores messages: what it acknowledged is there, in order, once. */
class SurvivesKillIT {
  @TempDir Path folder;

  /** Before the first index is written, right after one, and some indexes later. */
  @ParameterizedTest
  @ValueSource(ints = {200, 510, 2_600})
  void losesNothingThatWasAcknowledged(int killAfter) throws IOException, InterruptedException {
    var acknowledged = loadAndKill(killAfter);

    try (var stage = new Stage(folder, 500)) {
      var page = stage.log().after(stage.conversation, 0, Integer.MAX_VALUE / 2, Integer.MAX_VALUE);
      var stored = page.messages().stream().map(StoredMessage::sequence).toList();

      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(killAfter);
      assertThat(stored).containsAll(acknowledged);
      assertThat(stored)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, stored.getLast()).boxed().toList());
      assertThat(nextAfter(stage, stored.getLast())).isEqualTo(stored.getLast() + 1);
    }
  }

  private static long nextAfter(Stage stage, long lastDevSeq) {
    var outcome =
        stage.log().append(stage.cast.fromDesk(lastDevSeq + 1)).toCompletableFuture().join();
    return ((AppendOutcome.Stored) outcome).sequence();
  }

  private List<Long> loadAndKill(int killAfter) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Loader.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var acknowledged = new ArrayList<Long>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      String line;
      while ((line = lines.readLine()) != null) {
        acknowledged.add(Long.parseLong(line));
        if (acknowledged.size() == killAfter) {
          // By its handle: the process itself would close the stream, and what it printed last is
          // wanted.
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    return acknowledged;
  }
}
