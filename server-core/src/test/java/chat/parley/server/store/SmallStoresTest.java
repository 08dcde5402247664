package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.cast.Person;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.server.scene.Stage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installation, boot keys and plugin states. */
class SmallStoresTest {
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

  @Test
  void keepsWhatMarksAStoreOverARestart() {
    var incarnation = stage.stores().installation().incarnation();
    var secret = stage.stores().installation().decoySecret();

    stage.restart();

    assertThat(incarnation.length()).isEqualTo(16);
    assertThat(secret.length()).isEqualTo(32);
    assertThat(stage.stores().installation().incarnation()).isEqualTo(incarnation);
    assertThat(stage.stores().installation().decoySecret()).isEqualTo(secret);
    assertThat(stage.stores().installation()).asString().doesNotContain(secret.toHex());
  }

  @Test
  void listsBootKeysNewestFirst() {
    append(bootKey(5));
    append(bootKey(9));

    assertThat(stage.stores().bootKeys().list()).containsExactly(bootKey(9), bootKey(5));
  }

  @Test
  void neverReplacesABootKey() {
    append(bootKey(5));

    assertThatThrownBy(() -> append(bootKey(5))).isNotNull();
    assertThat(stage.stores().bootKeys().list()).hasSize(1);
  }

  @Test
  void keepsTheLastStateOfEachPlugin() {
    var states = stage.stores().pluginStates();
    states.save(new PluginStateRecord("emotes", "RUNNING", "42 emotes", Person.NOW));
    states.save(new PluginStateRecord("history", "DISABLED", "", Person.NOW));
    var failed =
        new PluginStateRecord("emotes", "FAILED", "no file", Person.NOW.plus(Duration.ofDays(1)));
    states.save(failed).toCompletableFuture().join();

    stage.restart();

    assertThat(stage.stores().pluginStates().list())
        .containsExactly(failed, new PluginStateRecord("history", "DISABLED", "", Person.NOW));
  }

  private void append(BootKeyRecord key) {
    stage.stores().bootKeys().append(key).toCompletableFuture().join();
  }

  private static BootKeyRecord bootKey(long sequence) {
    return new BootKeyRecord(
        sequence,
        Bytes.fromHex("0102"),
        Bytes.zeros(32),
        Bytes.fromHex("03"),
        Person.NOW,
        Person.NOW.plus(Duration.ofDays(30)),
        "boot");
  }
}
