package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.Problem.Kind;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.DataFolder;
import chat.parley.crypto.id.ConversationId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key a device receives epoch keys with, as time goes by. */
class KeyRenewalIT {
  private final ShiftedClock clock = new ShiftedClock();
  @TempDir Path folder;
  private House house;
  private Computer zoe;
  private Computer ann;
  private ConversationId chat;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    switchOn();
    zoe.register("zoe");
    ann.register("ann");
    chat = ann.open("zoe");
    ann.send(chat, "day 0");
  }

  @AfterEach
  void end() {
    switchOff();
  }

  @Test
  void isRenewedAfterSevenDaysAndForgottenThirtyDaysAfterThat() {
    var first = keyedAt();
    day(3);
    assertThat(keyedAt()).isEqualTo(first);
    day(8);
    assertThat(keyedAt()).isAfter(first.plus(Duration.ofDays(7)));
    zoe.send(chat, "day 8");
    await().untilAsserted(() -> assertThat(ann.texts(chat)).containsExactly("day 0", "day 8"));
    ann.close();
    assertThat(storedKeys()).containsExactly(1L, 2L);

    day(16);
    day(40);
    assertThat(ann.texts(chat)).containsExactly("day 0", "day 8");
    ann.close();
    assertThat(storedKeys()).doesNotContain(1L).contains(2L, 3L, 4L);
  }

  @Test
  void asksADeviceThatWasAwayTooLongForThePasswordAndThenItReadsWhatItMissed() {
    dayWithoutAnn(20);
    dayWithoutAnn(35);
    zoe.send(chat, "while ann was away");
    ann = Computer.on(house, folder.resolve("ann"), clock);

    assertThat(ann.client().state().account()).isEmpty();
    assertThat(ann.said(ClientEvent.SignedOut.class).getFirst().problem().orElseThrow().kind())
        .isEqualTo(Kind.NOT_SIGNED_IN);
    ann.connect();
    ann.signIn("ann");
    await()
        .untilAsserted(
            () -> assertThat(ann.texts(chat)).containsExactly("day 0", "while ann was away"));
    zoe.send(chat, "welcome back");
    await().untilAsserted(() -> assertThat(ann.texts(chat)).contains("welcome back"));
    assertThat(keyedAt()).isAfter(Instant.now().plus(Duration.ofDays(34)));
  }

  @Test
  void isAnotherOneWheneverItsOwnerSaysSo() {
    var before = keyedAt();
    var epochs = ann.epochs().size();
    ann.account(AccountSafety::renewKeys);
    assertThat(keyedAt()).isAfter(before);
    assertThat(ann.epochs()).hasSizeGreaterThan(epochs);
    zoe.send(chat, "under new keys");
    await().untilAsserted(() -> assertThat(ann.texts(chat)).contains("under new keys"));
  }

  /** Everything is switched on again, the server with a new boot key. */
  private void day(int day) {
    switchOff();
    clock.shift(Duration.ofDays(day));
    house = new House(folder, clock);
    switchOn();
  }

  private void dayWithoutAnn(int day) {
    switchOff();
    clock.shift(Duration.ofDays(day));
    house = new House(folder, clock);
    zoe = Computer.on(house, folder.resolve("zoe"), clock);
  }

  private void switchOn() {
    zoe = Computer.on(house, folder.resolve("zoe"), clock);
    ann = Computer.on(house, folder.resolve("ann"), clock);
  }

  private void switchOff() {
    ann.close();
    zoe.close();
    house.close();
  }

  private Instant keyedAt() {
    return ann.account(AccountSafety::devices).stream()
        .filter(AccountDevice::thisOne)
        .findAny()
        .flatMap(AccountDevice::keyedAt)
        .orElseThrow();
  }

  private List<Long> storedKeys() {
    try (var data = DataFolder.open(folder.resolve("ann"));
        var store = ClientStore.open(data, new SecureRandom())) {
      return store.deviceKeys().numbers().stream().filter(n -> n > 0).toList();
    }
  }
}
