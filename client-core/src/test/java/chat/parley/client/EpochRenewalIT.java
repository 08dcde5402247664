package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.Problem.Kind;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.protocol.RefusalCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people, a real server, and everything that makes the next key necessary. */
class EpochRenewalIT {
  private final ShiftedClock clock = new ShiftedClock();
  private final ShiftedClock annsClock = new ShiftedClock();
  @TempDir Path folder;
  private House house;
  private Computer zoe;
  private Computer ann;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
    ann = Computer.on(house, folder.resolve("ann"), annsClock).register("ann");
  }

  @AfterEach
  void end() {
    ann.close();
    zoe.close();
    house.close();
  }

  @Test
  void highestNameMakesTheFirstKeyThoughTheOtherOpened() {
    var chat = ann.open("zoe");
    await().untilAsserted(() -> assertThat(ann.epochs()).containsExactly(0L));
    assertThat(ann.said(ClientEvent.EpochAgreed.class).getFirst().by().value()).isEqualTo("zoe");
    ann.send(chat, "hello");
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("hello"));
  }

  @Test
  void otherMakesTheFirstKeyWhileTheWinnerIsAway() {
    zoe.close();
    await().until(() -> isAway("zoe"));
    var chat = ann.open("zoe");
    ann.send(chat, "you were out");
    assertThat(ann.said(ClientEvent.EpochAgreed.class).getFirst().by().value()).isEqualTo("ann");
    zoe = Computer.on(house, folder.resolve("zoe"), clock);
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("you were out"));
  }

  @Test
  void bothOpenAtOnceAndHaveOneConversationWithOneFirstKey() {
    var opened = List.of(ann.client().open("zoe"), zoe.client().open("ann"));
    opened.forEach(one -> one.toCompletableFuture().join());
    var chat = zoe.open("ann");
    zoe.send(chat, "one");
    ann.send(chat, "two");
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("one", "two"));
    await().untilAsserted(() -> assertThat(ann.texts(chat)).containsExactly("one", "two"));
    assertThat(ann.epochs()).containsExactly(0L);
    assertThat(zoe.epochs()).containsExactly(0L);
    assertThat(ann.client().state().conversations()).hasSize(1);
  }

  @Test
  void newDeviceIsInTheNextKeyAndReadsWhatWasBefore() {
    var chat = ann.open("zoe");
    ann.send(chat, "before");
    try (var second = Computer.on(house, folder.resolve("zoe2"), clock).signIn("zoe")) {
      ann.send(chat, "after");
      await()
          .untilAsserted(() -> assertThat(second.texts(chat)).containsExactly("before", "after"));
      second.send(chat, "from the second");
      var all = List.of("before", "after", "from the second");
      await().untilAsserted(() -> assertThat(zoe.texts(chat)).isEqualTo(all));
      await().untilAsserted(() -> assertThat(ann.texts(chat)).isEqualTo(all));
      assertThat(ann.epochs()).containsExactly(0L, 1L);
    }
  }

  @Test
  void burstAcrossNewKeysArrivesOnceEachAndInOrder() {
    var chat = ann.open("zoe");
    ann.send(chat, "first");
    try (var second = Computer.on(house, folder.resolve("zoe2"), clock).signIn("zoe")) {
      var texts = IntStream.range(0, 40).mapToObj(i -> "text " + i).toList();
      var sent = texts.stream().map(text -> ann.client().send(chat, text)).toList();
      second.send(chat, "between");
      zoe.send(chat, "between too");
      sent.forEach(one -> one.toCompletableFuture().join());
      for (var reader : List.of(ann, zoe, second)) {
        await().untilAsserted(() -> assertThat(reader.texts(chat)).hasSize(43));
        assertThat(reader.texts(chat)).filteredOn(texts::contains).isEqualTo(texts);
        assertThat(reader.said(ClientEvent.MessagesMissing.class)).isEmpty();
      }
    }
  }

  @Test
  void dayOldKeyIsReplacedBeforeAnythingIsSent() {
    var chat = ann.open("zoe");
    ann.send(chat, "today");
    clock.shift(Duration.ofHours(25));
    annsClock.shift(Duration.ofHours(25));
    ann.send(chat, "tomorrow");
    assertThat(ann.epochs()).containsExactly(0L, 1L);
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("today", "tomorrow"));
  }

  @Test
  void wrongClockIsToldAndNothingIsLost() {
    var chat = ann.open("zoe");
    ann.send(chat, "right");
    annsClock.shift(Duration.ofHours(25));
    assertThat(ann.refusalOf(chat, "wrong").kind()).isEqualTo(Kind.CLOCK_WRONG);
    annsClock.shift(Duration.ZERO);
    ann.send(chat, "right again");
    await()
        .untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("right", "right again"));
  }

  @Test
  void bothPresentMakesAFreshKeyByTheHighestName() {
    var chat = ann.open("zoe");
    ann.send(chat, "hello");
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).hasSize(1));
    clock.shift(Duration.ofMinutes(2));
    annsClock.shift(Duration.ofMinutes(2));
    ann.client().show(chat);
    zoe.client().show(chat);
    await().untilAsserted(() -> assertThat(ann.epochs()).containsExactly(0L, 1L));
    assertThat(ann.said(ClientEvent.EpochAgreed.class).getLast().by().value()).isEqualTo("zoe");
    ann.send(chat, "in the new key");
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).hasSize(2));
  }

  @Test
  void keysThatChangeUnderABurstLoseAndRepeatNothing() {
    var chat = ann.open("zoe");
    ann.send(chat, "first");
    ann.client().show(chat);
    var texts = new ArrayList<String>();
    var sent = new ArrayList<CompletableFuture<Outcome<ChatMessage>>>();
    for (var round = 1; round <= 60 && house.refusals(RefusalCode.EPOCH_STALE) == 0; round++) {
      clock.shift(Duration.ofMinutes(2L * round));
      annsClock.shift(Duration.ofMinutes(2L * round));
      zoe.client().showNothing();
      zoe.client().show(chat);
      for (var text : List.of(round + " one", round + " two", round + " three")) {
        texts.add(text);
        sent.add(ann.client().send(chat, text).toCompletableFuture());
      }
      sent.get(texts.size() - 3).join();
    }
    assertThat(sent).allMatch(one -> one.join() instanceof Outcome.Success<ChatMessage>);
    assertThat(house.refusals(RefusalCode.EPOCH_STALE)).isPositive();
    texts.addFirst("first");
    for (var reader : List.of(ann, zoe)) {
      await().untilAsserted(() -> assertThat(reader.texts(chat)).isEqualTo(texts));
      assertThat(reader.said(ClientEvent.MessagesMissing.class)).isEmpty();
    }
  }

  @Test
  void thousandMessagesAreEnoughForOneKey() {
    var chat = ann.open("zoe");
    var sent =
        IntStream.range(0, 1000)
            .mapToObj(i -> ann.client().send(chat, "text " + i).toCompletableFuture())
            .toList();
    assertThat(sent).allMatch(one -> one.join() instanceof Outcome.Success<ChatMessage>);
    assertThat(ann.epochs()).containsExactly(0L);
    ann.send(chat, "one too many");
    assertThat(ann.epochs()).containsExactly(0L, 1L);
  }

  private boolean isAway(String name) {
    return switch (ann.client().friends().toCompletableFuture().join()) {
      case Outcome.Success<FriendList>(var list) ->
          list.friends().stream().noneMatch(one -> one.name().value().equals(name) && one.online());
      case Outcome.Failure<FriendList> _ -> false;
    };
  }
}
