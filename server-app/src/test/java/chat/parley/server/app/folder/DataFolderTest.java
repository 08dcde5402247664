package chat.parley.server.app.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path temporary;

  @Test
  void makesAFolderOnlyItsOwnerCanLookInto() throws IOException {
    var folder = DataFolder.prepare(temporary.resolve("a/b"));

    for (var made : new Path[] {folder.path(), folder.run(), folder.logs(), folder.plugins()}) {
      assertThat(permissions(made)).isEqualTo("rwx------");
    }
  }

  @Test
  void tightensAFolderThatIsThere() throws IOException {
    var open = Files.createDirectory(temporary.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    DataFolder.prepare(open);

    assertThat(permissions(open)).isEqualTo("rwx------");
  }

  @Test
  void refusesAFileInItsPlace() throws IOException {
    var file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> DataFolder.prepare(file))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining(file + " cannot be written (there is a file of that name)")
        .hasMessageContaining("--data");
  }

  @Test
  void refusesAPlaceWhereNothingCanBeMade() {
    assertThatThrownBy(() -> DataFolder.prepare(Path.of("/proc/parley")))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("/proc/parley cannot be written")
        .hasMessageNotContaining("Exception");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
