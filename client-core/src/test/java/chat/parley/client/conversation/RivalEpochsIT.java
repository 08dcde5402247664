package chat.parley.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ClientEvent;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.Rogue;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.protocol.Done;
import chat.parley.sealing.epoch.AssembledEpoch;
import chat.parley.sealing.epoch.EpochKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two devices make the next epoch, each without knowing of the other's. */
class RivalEpochsIT {
  private final ShiftedClock clock = new ShiftedClock();
  private final SecureRandom random = new SecureRandom();
  @TempDir Path folder;
  private House house;
  private Computer ann;
  private Engine zoe;
  private ConversationId chat;
  private Room room;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    ann = Computer.on(house, folder.resolve("ann"), clock).register("ann");
    try (var first = Computer.on(house, folder.resolve("zoe"), clock).register("zoe")) {
      chat = ann.open("zoe");
      ann.send(chat, "hello");
      await().untilAsserted(() -> assertThat(first.texts(chat)).containsExactly("hello"));
    }
    zoe = new Engine(Rogue.on(house, folder.resolve("zoe"), clock), clock);
    room = zoe.room(chat);
  }

  @AfterEach
  void end() {
    zoe.close();
    ann.close();
    house.close();
  }

  @Test
  void secondToPublishTakesTheFirstOnes() {
    clock.shift(Duration.ofHours(25));
    ann.send(chat, "a new day");

    zoe.run(() -> zoe.maker.renew(room, EpochReason.AGE));

    var current = zoe.epochs.current(room).orElseThrow();
    assertThat(current.n()).isEqualTo(1);
    assertThat(current.id()).isEqualTo(zoe.device.newestEpoch(chat).id());
    assertThat(zoe.epochs.key(current.id())).isPresent();
    assertThat(zoe.events)
        .singleElement()
        .isInstanceOfSatisfying(
            ClientEvent.EpochAgreed.class,
            agreed -> assertThat(agreed.by().value()).isEqualTo("ann"));
  }

  @Test
  void highestNameWinsWhicheverCameFirst() {
    var zoes = made(zoe.device);
    ann.close();
    try (var rogue = Rogue.on(house, folder.resolve("ann"), clock)) {
      var anns = made(rogue);
      hear(zoes);
      hear(anns);
      assertThat(zoe.epochs.current(room).orElseThrow().id()).isEqualTo(zoes.statement().id());
      isReadable(anns);
    }
  }

  @Test
  void loserStaysReadableWhenItWasThereFirst() {
    var zoes = made(zoe.device);
    ann.close();
    try (var rogue = Rogue.on(house, folder.resolve("ann"), clock)) {
      var anns = made(rogue);
      hear(anns);
      assertThat(zoe.epochs.current(room).orElseThrow().id()).isEqualTo(anns.statement().id());
      hear(zoes);
      assertThat(zoe.epochs.current(room).orElseThrow().id()).isEqualTo(zoes.statement().id());
      isReadable(anns);
    }
    var restarted = new Lineage(zoe.device.store().epochs().of(chat));
    assertThat(restarted.current()).isEqualTo(zoe.epochs.current(room));
    assertThat(restarted.head()).isEqualTo(zoe.epochs.current(room));
  }

  @Test
  void goesOnBehindTheLoserWhereTheServerHasThatOne() {
    hear(made(zoe.device));
    ann.close();
    try (var rogue = Rogue.on(house, folder.resolve("ann"), clock)) {
      var anns = made(rogue);
      assertThat(rogue.publish(anns)).isInstanceOf(Done.class);

      zoe.run(() -> zoe.maker.renew(room, EpochReason.MANUAL));

      var newest = zoe.device.newestEpoch(chat);
      assertThat(newest.statement().prev()).containsExactly(anns.statement().id());
      assertThat(zoe.epochs.current(room).orElseThrow().id()).isEqualTo(newest.id());
    }
    ann = Computer.on(house, folder.resolve("ann"), clock);
    ann.send(chat, "in the third");
    assertThat(ann.epochs()).endsWith(2L);
    assertThat(ann.said(ClientEvent.EpochVoid.class)).isEmpty();
  }

  private AssembledEpoch made(Rogue creator) {
    try (var key = EpochKey.generate(random)) {
      return creator.assemble(creator.plan(chat, EpochReason.MANUAL), key);
    }
  }

  /** As a server would hand it out that has more than one of a number. */
  private void hear(AssembledEpoch epoch) {
    zoe.run(() -> zoe.epochs.accept(room, epoch.statement().encode(), wrap(epoch)));
  }

  private Bytes wrap(AssembledEpoch epoch) {
    var identity = zoe.device.device().identity();
    var index = epoch.statement().statement().indexOf(identity.account(), identity.device());
    return epoch.wraps().get(index.orElseThrow());
  }

  private void isReadable(AssembledEpoch epoch) {
    assertThat(zoe.epochs.statement(epoch.statement().id())).isPresent();
    assertThat(zoe.epochs.key(epoch.statement().id())).isPresent();
  }
}
