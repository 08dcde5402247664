package chat.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.system.process.Installation;
import chat.parley.system.process.RunningProgram;
import chat.parley.system.process.ServerProgram;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code parley admin}: what an operator reaches from the host's own terminal. */
class HostConsoleIT {
  @TempDir private Path data;

  @Test
  void givesCommandsToARunningServer() {
    try (var server = ServerProgram.start(data);
        var users = admin("users");
        var reset = admin("reset-owner");
        var nonsense = admin("nonsense")) {
      assertThat(users.exitCode()).isZero();

      assertThat(reset.exitCode()).isZero();
      assertThat(reset.out().getFirst()).contains(server.dashboard() + "setup?token=");

      assertThat(nonsense.exitCode()).isEqualTo(1);
      assertThat(nonsense.err().getFirst()).contains("nonsense");
    }
  }

  @Test
  void resetsTheOwnerWhileNoServerRuns() {
    ServerProgram.start(data).stop();

    try (var reset = admin("reset-owner");
        var users = admin("users")) {
      assertThat(reset.exitCode()).isZero();
      assertThat(reset.out().getFirst()).contains("The next start prints a new setup link");

      assertThat(users.exitCode()).isEqualTo(1);
      assertThat(users.err().getFirst()).contains("no server runs on", "--data");
    }
  }

  private RunningProgram admin(String... command) {
    var words = new String[command.length + 3];
    Arrays.asList("admin", "--data", data.toString()).toArray(words);
    System.arraycopy(command, 0, words, 3, command.length);
    return Installation.start(words);
  }
}
