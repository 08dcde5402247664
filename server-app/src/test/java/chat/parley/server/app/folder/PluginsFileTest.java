package chat.parley.server.app.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsFileTest {
  @TempDir private Path temporary;
  private DataFolder folder;
  private Path original;

  @BeforeEach
  void prepare() throws IOException {
    folder = DataFolder.prepare(temporary.resolve("data"));
    original = Files.writeString(temporary.resolve("plugins.yml"), "emotes: {}\n");
  }

  @Test
  void copiesTheOriginalAtTheFirstRunAndSaysSo() {
    assertThat(PluginsFile.settle(folder, original))
        .contains(folder.pluginsFile() + " (copied from " + original);
    assertThat(folder.pluginsFile()).hasContent("emotes: {}\n");
  }

  @Test
  void keepsTheCopyFromThenOnAndSaysSo() throws IOException {
    Files.writeString(folder.pluginsFile(), "emotes: { enabled: false }\n");

    assertThat(PluginsFile.settle(folder, original)).contains(original + " is not read");
    assertThat(folder.pluginsFile()).hasContent("emotes: { enabled: false }\n");
  }

  @Test
  void refusesAMissingOriginal() {
    var missing = temporary.resolve("missing.yml");

    assertThatThrownBy(() -> PluginsFile.settle(folder, missing))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining(missing + " cannot be read")
        .hasMessageContaining("--plugins");
  }
}
