package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.crypto.id.ConversationId;
import chat.parley.protocol.GoodbyeReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that was put back from a backup. */
class OldCopyIT {
  private final ShiftedClock clock = new ShiftedClock();
  @TempDir Path folder;
  private House house;
  private Computer zoe;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
  }

  @AfterEach
  void end() {
    zoe.close();
    house.close();
  }

  @Test
  void asksForThePasswordAndGoesOnAsANewDevice() throws IOException {
    var now = folder.resolve("ann");
    var backup = folder.resolve("backup");
    var ann = Computer.on(house, now, clock).register("ann");
    var chat = ann.open("zoe");
    ann.send(chat, "one");
    ann.close();
    copy(now, backup);
    ann = Computer.on(house, now, clock);
    ann.send(chat, "two");
    zoe.send(chat, "three");
    ann.close();

    try (var old = Computer.on(house, backup, clock)) {
      assertThat(old.client().state().account()).isEmpty();
      assertThat(old.said(ClientEvent.SignedOut.class)).hasSize(1);
      old.signIn("ann");
      await()
          .untilAsserted(() -> assertThat(old.texts(chat)).containsExactly("one", "two", "three"));
      old.send(chat, "four");
    }
    await()
        .untilAsserted(
            () -> assertThat(zoe.texts(chat)).containsExactly("one", "two", "three", "four"));
    assertThat(zoe.said(ClientEvent.MessagesMissing.class)).isEmpty();
  }

  @Test
  void sendsWhatItWroteAndNobodyHas() throws IOException {
    var mine = folder.resolve("ann");
    var copied = folder.resolve("copied");
    var ann = Computer.on(house, mine, clock).register("ann");
    var chat = ann.open("zoe");
    ann.send(chat, "one");
    ann.close();
    copy(mine, copied);
    writeUnsent(mine, chat, "waiting");
    try (var newer = Computer.on(house, copied, clock)) {
      newer.send(chat, "two");
    }

    try (var old = Computer.on(house, mine, clock)) {
      assertThat(old.client().state().account()).isEmpty();
      old.signIn("ann");
      var all = List.of("one", "two", "waiting");
      await().untilAsserted(() -> assertThat(zoe.texts(chat)).isEqualTo(all));
      await().untilAsserted(() -> assertThat(old.texts(chat)).isEqualTo(all));
    }
  }

  @Test
  void doesNotRepeatWhatTheNewerCopyHasSent() throws IOException {
    var mine = folder.resolve("ann");
    var copied = folder.resolve("copied");
    var ann = Computer.on(house, mine, clock).register("ann");
    var chat = ann.open("zoe");
    ann.send(chat, "one");
    ann.close();
    writeUnsent(mine, chat, "waiting");
    copy(mine, copied);
    try (var newer = Computer.on(house, mine, clock)) {
      newer.send(chat, "two");
    }

    try (var old = Computer.on(house, copied, clock)) {
      old.signIn("ann");
      old.send(chat, "three");
      var all = List.of("one", "waiting", "two", "three");
      await().untilAsserted(() -> assertThat(old.texts(chat)).isEqualTo(all));
      await().untilAsserted(() -> assertThat(zoe.texts(chat)).isEqualTo(all));
    }
  }

  /** As a person does whose line is down: sent away, so that nothing goes out by itself. */
  private void writeUnsent(Path mine, ConversationId chat, String text) {
    try (var ann = Computer.on(house, mine, clock)) {
      house.disconnect("ann", GoodbyeReason.KICKED);
      ann.awaitOffline();
      ann.write(chat, text);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
