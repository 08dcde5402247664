package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.verify.AccountUpdate.DeviceAdded;
import chat.parley.server.scene.Cast;
import chat.parley.server.scene.Stage;
import chat.parley.server.store.EpochStore.PublishResult;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiConversationStoreTest extends ConversationStoreContract {
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
  Cast cast() {
    return stage.cast;
  }

  @Override
  ConversationStore conversations() {
    return stage.stores().conversations();
  }

  @Override
  EpochStore epochs() {
    return stage.stores().epochs(stage.log());
  }

  @Test
  void refusesAnEpochWhenADeviceCameBetweenCheckAndCommit() {
    conversations().append(cast().chat.conversation).toCompletableFuture().join();
    var late = new Gadget("late");
    var list = cast().chat.alice.nextList(cast().chat.aliceList.statement(), late);
    stage
        .stores()
        .accounts()
        .publish(new DeviceAdded(list, late.kem(list.statement())))
        .toCompletableFuture()
        .join();

    assertThat(epochs().publish(cast().epoch, cast().wraps).toCompletableFuture().join())
        .isInstanceOf(PublishResult.InputsMoved.class);
    assertThat(epochs().newest(stage.conversation)).isEmpty();
  }
}
