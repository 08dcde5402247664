package chat.parley.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TerminalClientTest {
  @TempDir private Path folder;

  @Test
  void exitsWithUsageWithoutAServer() {
    assertThat(run("--json")).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void exitsWithUsageForTrustAndFingerprintTogether() {
    assertThat(run("--server", "localhost:1", "--trust", "--fingerprint", "12345"))
        .isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void exitsWithUsageForAPortThatIsNone() {
    assertThat(run("--server", "localhost:port")).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void exitsWithNoConnectionWhereNobodyListens() throws Exception {
    var free = new ServerSocket(0);
    var port = free.getLocalPort();
    free.close();

    assertThat(run("--server", "localhost:" + port, "--data", folder.toString(), "--json"))
        .isEqualTo(ExitCode.NO_CONNECTION.code());
  }

  @Test
  void exitsWithACommandFailedForAFolderThatIsAFile() throws Exception {
    var file = Files.createFile(folder.resolve("file"));

    assertThat(run("--server", "localhost:1", "--data", file.toString(), "--json"))
        .isEqualTo(ExitCode.COMMAND_FAILED.code());
  }

  private static int run(String... arguments) {
    return new CommandLine(new TerminalClient())
        .setErr(new PrintWriter(new StringWriter()))
        .execute(arguments);
  }
}
