package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.scene.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiNoticeStoreTest extends NoticeStoreContract {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(folder, 100);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Override
  NoticeStore store() {
    return stage.stores().notices();
  }

  @Override
  AccountStore accounts() {
    return stage.stores().accounts();
  }

  @Test
  void letsNobodyChangeOrRemoveANotice() {
    keepsAllAndCountsTheHighest();

    for (var attack :
        List.of("DELETE FROM admin_notices", "UPDATE admin_notices SET sequence = 99")) {
      var write = stage.stores().database().write(handle -> handle.execute(attack));
      assertThatThrownBy(write::join).hasStackTraceContaining("append-only");
    }
  }
}
