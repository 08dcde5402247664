package chat.parley.server.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ServerLogTest {
  @TempDir private Path folder;

  @Test
  void writesWhatTheServerSaysToAFile() throws IOException {
    try (var _ = ServerLog.into(folder)) {
      LoggerFactory.getLogger("chat.parley.Something").info("relayed {} bytes", 42);
    }

    assertThat(log()).contains("INFO").contains("relayed 42 bytes");
  }

  @Test
  void leavesOutWhatLibrariesSayAtInfoLevel() throws IOException {
    try (var _ = ServerLog.into(folder)) {
      LoggerFactory.getLogger("io.netty.handler").info("peer 10.0.0.1");
      LoggerFactory.getLogger("org.eclipse.jetty.server").info("peer 10.0.0.1");
    }

    assertThat(log()).doesNotContain("10.0.0.1");
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("parley.log"));
  }
}
