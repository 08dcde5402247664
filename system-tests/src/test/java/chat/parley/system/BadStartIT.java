package chat.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import chat.parley.system.process.Installation;
import chat.parley.system.process.RunningProgram;
import chat.parley.system.process.ServerProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when a server cannot start: one line, with the remedy. */
class BadStartIT {
  @TempDir private Path temporary;

  @Test
  void namesThePortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var server = server("--port", String.valueOf(taken.getLocalPort()), "--admin-port", "0")) {
      assertThat(onlyComplaint(server))
          .contains("port " + taken.getLocalPort() + " is taken", "--port");
    }
  }

  @Test
  void namesTheDashboardPortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var server = server("--port", "0", "--admin-port", String.valueOf(taken.getLocalPort()))) {
      assertThat(onlyComplaint(server))
          .contains(String.valueOf(taken.getLocalPort()), "taken", "--admin-port");
    }
  }

  @Test
  void namesTheProcessThatUsesTheFolder() {
    try (var first = ServerProgram.start(temporary);
        var second = server("--port", "0", "--admin-port", "0")) {
      assertThat(onlyComplaint(second))
          .contains("is in use by process " + first.program().pid(), "--data");
    }
  }

  @Test
  void refusesAFolderThatCannotBeMade() {
    try (var server = Installation.start("server", "--data", "/proc/parley")) {
      assertThat(onlyComplaint(server)).contains("/proc/parley cannot be written", "--data");
    }
  }

  @Test
  void refusesADatabaseFromANewerVersion() throws SQLException {
    ServerProgram.start(temporary).stop();
    var url = "jdbc:sqlite:" + temporary.resolve("parley.db");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 9999");
    }

    try (var server = server("--port", "0", "--admin-port", "0")) {
      assertThat(onlyComplaint(server)).contains("parley.db", "newer");
    }
  }

  @Test
  void saysThatTheDiskIsFull() throws IOException {
    var disk = Files.createDirectory(temporary.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()))
        .as("only root can mount a small disk")
        .isZero();
    try (var server = Installation.start("server", "--data", disk.resolve("data").toString())) {
      assertThat(onlyComplaint(server)).containsPattern("(?i)disk is full|no space left");
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void refusesAPortThatIsNone() {
    try (var server = server("--port", "70000")) {
      assertThat(server.exitCode()).isEqualTo(2);
      assertThat(server.err().getFirst()).contains("70000 is no port");
    }
  }

  private RunningProgram server(String... options) {
    var words = new String[options.length + 3];
    Arrays.asList("server", "--data", temporary.toString()).toArray(words);
    System.arraycopy(options, 0, words, 3, options.length);
    return Installation.start(words);
  }

  private static String onlyComplaint(RunningProgram server) {
    assertThat(server.exitCode()).isEqualTo(1);
    assertThat(server.err()).hasSize(1);
    return server.err().getFirst();
  }

  private static int run(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor();
    } catch (IOException missing) {
      return -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
