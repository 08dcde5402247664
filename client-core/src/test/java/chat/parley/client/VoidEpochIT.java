package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.scene.Computer;
import chat.parley.client.scene.Forgery;
import chat.parley.client.scene.House;
import chat.parley.client.scene.Rogue;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.protocol.Done;
import chat.parley.sealing.epoch.AssembledEpoch;
import chat.parley.sealing.epoch.EpochKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zoe's device makes a key the server cannot fault, and that does not hold for Ann. */
class VoidEpochIT {
  private static final BiFunction<Forgery, Ed25519PrivateKey, AssembledEpoch> GARBAGE =
      Forgery::garbage;
  private static final BiFunction<Forgery, Ed25519PrivateKey, AssembledEpoch> OTHER_KEY =
      Forgery::otherKey;

  private final ShiftedClock clock = new ShiftedClock();
  private final SecureRandom random = new SecureRandom();
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
    ann.send(chat, "hello");
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("hello"));
    zoe.close();
  }

  @AfterEach
  void end() {
    ann.close();
    zoe.close();
    house.close();
  }

  @Test
  void garbageIsToldAndSkipped() {
    toldAndSkipped(GARBAGE);
  }

  @Test
  void keyOtherThanTheCommittedIsToldAndSkipped() {
    toldAndSkipped(OTHER_KEY);
  }

  @Test
  void garbageMadeWhileAwayIsToldAndSkipped() {
    ann.close();
    publish(GARBAGE);
    ann = Computer.on(house, folder.resolve("ann"), clock);

    assertThat(ann.said(ClientEvent.EpochVoid.class)).hasSize(1);

    ann.send(chat, "goes on");
    readsAll(zoe = Computer.on(house, folder.resolve("zoe"), clock));
  }

  @Test
  void messageSealedInItIsShownAsUnreadableAndNothingAsMissing() {
    try (var second = Computer.on(house, folder.resolve("zoe2"), clock).signIn("zoe")) {
      ann.send(chat, "welcome");
      await().untilAsserted(() -> assertThat(second.texts(chat)).hasSize(2));
      publish(GARBAGE);
      await().untilAsserted(() -> assertThat(second.epochs()).endsWith(2L));
      second.send(chat, "sealed in it");
      await().untilAsserted(() -> assertThat(ann.texts(chat)).hasSize(3));
      ann.send(chat, "next");
      second.send(chat, "after it");

      await().untilAsserted(() -> assertThat(ann.texts(chat)).hasSize(5));
      assertThat(ann.texts(chat).get(2)).contains("cannot be read");
      assertThat(ann.texts(chat)).endsWith("next", "after it");
      assertThat(ann.said(ClientEvent.MessagesMissing.class)).isEmpty();
    }
  }

  private void toldAndSkipped(BiFunction<Forgery, Ed25519PrivateKey, AssembledEpoch> forgery) {
    publish(forgery);
    await().untilAsserted(() -> assertThat(ann.said(ClientEvent.EpochVoid.class)).hasSize(1));
    var alarm = ann.said(ClientEvent.EpochVoid.class).getFirst();
    assertThat(alarm.by().value()).isEqualTo("zoe");
    assertThat(alarm.epoch()).isEqualTo(1);

    ann.send(chat, "goes on");

    assertThat(ann.epochs()).containsExactly(0L, 2L);
    try (var zoes = Rogue.on(house, folder.resolve("zoe"), clock)) {
      assertThat(zoes.newestEpoch(chat).statement().core().reason()).isEqualTo(EpochReason.SKIP);
    }
    readsAll(zoe = Computer.on(house, folder.resolve("zoe"), clock));
  }

  private void readsAll(Computer reader) {
    await().untilAsserted(() -> assertThat(reader.texts(chat)).containsExactly("hello", "goes on"));
    reader.send(chat, "and on");
    await()
        .untilAsserted(
            () -> assertThat(ann.texts(chat)).isEqualTo(List.of("hello", "goes on", "and on")));
    assertThat(ann.said(ClientEvent.EpochVoid.class)).hasSize(1);
    assertThat(reader.said(ClientEvent.EpochVoid.class)).isEmpty();
  }

  private void publish(BiFunction<Forgery, Ed25519PrivateKey, AssembledEpoch> forgery) {
    try (var rogue = Rogue.on(house, folder.resolve("zoe"), clock);
        var key = EpochKey.generate(random)) {
      var honest = rogue.assemble(rogue.plan(chat, EpochReason.MANUAL), key);
      var victim = rogue.kemOf(rogue.other(chat));
      var forged = forgery.apply(new Forgery(honest, victim), rogue.device().signingKey());
      assertThat(rogue.publish(forged)).isInstanceOf(Done.class);
    }
  }
}
