package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.Records;
import chat.parley.client.scene.ShiftedClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server leaves a message out and numbers the others as if it had never been. */
class WithheldMessageIT {
  private final ShiftedClock clock = new ShiftedClock();
  @TempDir Path folder;

  @Test
  void isShownAsMissingAndTheLaterOnesAreRead() {
    var house = new House(folder, clock);
    var zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
    var ann = Computer.on(house, folder.resolve("ann"), clock).register("ann");
    var chat = ann.open("zoe");
    ann.send(chat, "one");
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("one"));
    zoe.close();
    ann.send(chat, "withheld");
    ann.send(chat, "three");
    ann.send(chat, "four");
    ann.close();
    house.close();
    new Records(folder).withhold(chat, 2);

    try (var again = new House(folder, clock);
        var reader = Computer.on(again, folder.resolve("zoe"), clock)) {
      await()
          .untilAsserted(
              () -> assertThat(reader.texts(chat)).containsExactly("one", "three", "four"));
      assertThat(reader.said(ClientEvent.MessagesMissing.class))
          .containsExactly(new ClientEvent.MessagesMissing(chat, 1, 2));
    }
  }
}
