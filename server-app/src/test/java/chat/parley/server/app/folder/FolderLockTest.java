package chat.parley.server.app.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir private Path temporary;
  private DataFolder folder;

  @BeforeEach
  void prepare() {
    folder = DataFolder.prepare(temporary);
  }

  @Test
  void namesTheProcessThatHoldsTheFolder() {
    try (var _ = FolderLock.take(folder)) {
      assertThatThrownBy(() -> FolderLock.take(folder))
          .isInstanceOf(StartProblem.class)
          .hasMessageContaining("is in use by process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");
    }
  }

  @Test
  void givesTheFolderBack() {
    FolderLock.take(folder).close();

    try (var again = FolderLock.take(folder)) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void leavesOtherFoldersAlone() {
    try (var _ = FolderLock.take(folder);
        var other = FolderLock.take(DataFolder.prepare(temporary.resolve("other")))) {
      assertThat(other).isNotNull();
    }
  }
}
