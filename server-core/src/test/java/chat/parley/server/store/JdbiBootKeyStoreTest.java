package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.server.scene.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiBootKeyStoreTest extends BootKeyStoreContract {
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
  BootKeyStore store() {
    return stage.stores().bootKeys();
  }

  @Test
  void keepsBootKeysOverARestart() {
    append(bootKey(5, "boot"));

    stage.restart();

    assertThat(store().list()).containsExactly(bootKey(5, "boot"));
  }
}
