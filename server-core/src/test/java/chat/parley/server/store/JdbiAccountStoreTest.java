package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.server.scene.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiAccountStoreTest extends AccountStoreContract {
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
  AccountStore store() {
    return stage.stores().accounts();
  }

  @Test
  void keepsAccountsOverARestart() {
    stage.enterEverybody();
    var before = store().list("", 0, 10);

    stage.restart();

    assertThat(store().list("", 0, 10)).isEqualTo(before).hasSize(2);
  }

  @Test
  void letsNobodyFreeANameOrChangeAStatement() {
    stage.enterEverybody();

    for (var attack :
        Map.of(
                "DELETE FROM names", "stays taken",
                "DELETE FROM statements", "append-only",
                "UPDATE statements SET number = 9", "append-only")
            .entrySet()) {
      var write = stage.stores().database().write(handle -> handle.execute(attack.getKey()));
      assertThatThrownBy(write::join).hasStackTraceContaining(attack.getValue());
    }
  }
}
