package chat.parley.server.store;

import chat.parley.server.scene.Cast;
import chat.parley.server.scene.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbiStatementStoreTest extends StatementStoreContract {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(folder, 100);
    stage.enterEverybody();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Override
  StatementStore store() {
    return stage.stores().statements();
  }

  @Override
  Cast cast() {
    return stage.cast;
  }
}
