package chat.parley.swing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwingClientTest {
  @TempDir Path folder;

  @Test
  void refusesAnAddressThatIsNone() {
    assertThat(SwingClient.run("--server", "lab.example:many")).isEqualTo(2);
  }

  @Test
  void refusesAnOptionItDoesNotKnow() {
    assertThat(SwingClient.run("--pasword", "x")).isEqualTo(2);
  }

  @Test
  void leavesNothingBehindWithoutADisplay() {
    var data = folder.resolve("data");

    assertThat(SwingClient.run("--data", data.toString())).isEqualTo(1);
    assertThat(Files.exists(data)).isFalse();
  }
}
