package chat.parley.server.store;

import chat.parley.server.scene.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbiInstallationStoreTest extends InstallationStoreContract {
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
  InstallationStore store() {
    return stage.stores().installation();
  }

  @Override
  void restart() {
    stage.restart();
  }
}
