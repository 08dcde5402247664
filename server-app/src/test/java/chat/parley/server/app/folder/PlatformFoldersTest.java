package chat.parley.server.app.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformFoldersTest {
  private static final Path HOME = Path.of("/home/ann");

  @Test
  void followsXdgOnLinux() {
    assertThat(on("Linux", Map.of("XDG_DATA_HOME", "/srv/data")))
        .isEqualTo(Path.of("/srv/data/parley/server"));
  }

  @Test
  void fallsBackToTheHomeFolderOnLinux() {
    assertThat(on("Linux", Map.of())).isEqualTo(Path.of("/home/ann/.local/share/parley/server"));
  }

  @Test
  void ignoresAnXdgFolderThatIsNotAbsolute() {
    assertThat(on("Linux", Map.of("XDG_DATA_HOME", "data")))
        .isEqualTo(Path.of("/home/ann/.local/share/parley/server"));
  }

  @Test
  void usesApplicationSupportOnMac() {
    assertThat(on("Mac OS X", Map.of("XDG_DATA_HOME", "/srv/data")))
        .isEqualTo(Path.of("/home/ann/Library/Application Support/Parley/server"));
  }

  @Test
  void usesLocalApplicationDataOnWindows() {
    assertThat(on("Windows 11", Map.of("LOCALAPPDATA", "/c/Users/ann/AppData/Local")))
        .isEqualTo(Path.of("/c/Users/ann/AppData/Local/Parley/server"));
  }

  private static Path on(String system, Map<String, String> environment) {
    return new PlatformFolders(system, HOME, environment).serverData();
  }
}
