package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.Records;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.crypto.id.ConversationId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server came back from a backup that was made before the last things were said. */
class RestoredServerIT {
  private final ShiftedClock clock = new ShiftedClock();
  @TempDir Path folder;
  private House house;
  private Computer zoe;
  private Computer ann;
  private ConversationId chat;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
    ann = Computer.on(house, folder.resolve("ann"), clock).register("ann");
    chat = ann.open("zoe");
    ann.send(chat, "one");
    zoe.send(chat, "two");
    read("one", "two");
    close();
    new Records(folder).copyTo(folder.resolve("backup"));
    open();
  }

  @AfterEach
  void end() {
    close();
  }

  @Test
  void everythingKeepsItsPlaceAndSendingGoesOn() {
    saysWhatIsLost();
    restore();
    zoe = Computer.on(house, folder.resolve("zoe"), clock);
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly(all()));
    zoe.send(chat, "six");
    ann = Computer.on(house, folder.resolve("ann"), clock);
    ann.send(chat, "seven");
    zoe.send(chat, "eight");

    await().untilAsserted(() -> assertThat(zoe.texts(chat)).contains("seven").hasSize(8));
    await().untilAsserted(() -> assertThat(ann.texts(chat)).contains("eight").hasSize(8));
    assertThat(ann.texts(chat)).containsAll(List.of(all())).containsAll(List.of("six", "seven"));
    noFalseAlarm(zoe);
    noFalseAlarm(ann);
  }

  @Test
  void messagesOfSomebodyWhoDoesNotComeBackStay() {
    saysWhatIsLost();
    restore();
    zoe = Computer.on(house, folder.resolve("zoe"), clock);
    zoe.send(chat, "six");

    await()
        .untilAsserted(
            () ->
                assertThat(zoe.texts(chat))
                    .containsExactly("one", "two", "three", "four", "five", "six"));
    noFalseAlarm(zoe);
  }

  @Test
  void whoWasAwayReadsWhatTheOthersSayAgain() {
    ann.close();
    zoe.send(chat, "three");
    zoe.send(chat, "four");
    close();
    restore();
    zoe = Computer.on(house, folder.resolve("zoe"), clock);
    ann = Computer.on(house, folder.resolve("ann"), clock);

    read("one", "two", "three", "four");
    noFalseAlarm(ann);
  }

  @Test
  void keysMadeSinceAreReplacedAndNobodyIsStuck() {
    clock.shift(Duration.ofHours(25));
    saysWhatIsLost();
    assertThat(zoe.epochs()).contains(1L);
    restore();
    zoe = Computer.on(house, folder.resolve("zoe"), clock);
    zoe.send(chat, "six");
    ann = Computer.on(house, folder.resolve("ann"), clock);
    ann.send(chat, "seven");

    await().untilAsserted(() -> assertThat(zoe.texts(chat)).contains("seven").hasSize(7));
    await().untilAsserted(() -> assertThat(ann.texts(chat)).contains("six").hasSize(7));
    noFalseAlarm(zoe);
    noFalseAlarm(ann);
  }

  private void saysWhatIsLost() {
    ann.send(chat, "three");
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).hasSize(3));
    zoe.send(chat, "four");
    zoe.send(chat, "five");
    read(all());
    close();
  }

  private static String[] all() {
    return new String[] {"one", "two", "three", "four", "five"};
  }

  private static void noFalseAlarm(Computer computer) {
    assertThat(computer.said(ClientEvent.MessagesMissing.class)).isEmpty();
    assertThat(computer.said(ClientEvent.EpochVoid.class)).isEmpty();
    assertThat(computer.said(ClientEvent.SignedOut.class)).isEmpty();
    assertThat(computer.said(ClientEvent.ContactIdentityChanged.class)).isEmpty();
  }

  private void restore() {
    new Records(folder).putBack(folder.resolve("backup"));
    house = new House(folder, clock);
  }

  private void read(String... texts) {
    for (var reader : List.of(zoe, ann)) {
      await().untilAsserted(() -> assertThat(reader.texts(chat)).containsExactly(texts));
    }
  }

  private void open() {
    house = new House(folder, clock);
    zoe = Computer.on(house, folder.resolve("zoe"), clock);
    ann = Computer.on(house, folder.resolve("ann"), clock);
  }

  private void close() {
    ann.close();
    zoe.close();
    house.close();
  }
}
