package chat.parley.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ChatMessage;
import chat.parley.client.ClientEvent;
import chat.parley.client.Outcome;
import chat.parley.client.Problem.Kind;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.Rogue;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.client.store.SenderRows.ChainEnd;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.MessageId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.Recipient;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.MessagePage;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.sealing.message.MessageBody;
import chat.parley.sealing.message.OutgoingMessage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a device does that learns by refusal what the others did meanwhile. */
class RefusalsIT {
  private static final Hash OTHER = Hash.of(Bytes.empty());

  private final ShiftedClock clock = new ShiftedClock();
  private final ShiftedClock zoesClock = new ShiftedClock();
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
    zoe = new Engine(Rogue.on(house, folder.resolve("zoe"), zoesClock), zoesClock);
    room = zoe.room(chat);
  }

  @AfterEach
  void end() {
    zoe.close();
    ann.close();
    house.close();
  }

  @Test
  void takesTheNewerDeviceListOfTheRefusalAndMakesTheEpochForIt() {
    try (var _ = Computer.on(house, folder.resolve("ann2"), clock).signIn("ann")) {
      zoe.run(() -> zoe.maker.renew(room, EpochReason.MANUAL));

      var core = zoe.device.newestEpoch(chat).statement().core();
      assertThat(core.n()).isEqualTo(1);
      assertThat(core.recipients()).filteredOn(Recipient.Device.class::isInstance).hasSize(3);
      assertThat(zoe.epochs.current(room).orElseThrow().n()).isEqualTo(1);
    }
  }

  @Test
  void sealsAgainUnderTheSameIdAndNumberWhenTheEpochIsStale() {
    var sent = new CompletableFuture<Outcome<ChatMessage>>();
    var before = sealed("written in the old key", sent);
    clock.shift(Duration.ofHours(25));
    zoesClock.shift(Duration.ofHours(25));
    ann.send(chat, "a new day");

    zoe.run(() -> zoe.outbox.flush(room));

    assertThat(sent.join()).isInstanceOf(Outcome.Success.class);
    assertThat(house.refusals(RefusalCode.EPOCH_STALE)).isEqualTo(1);
    var after = stored(3).header();
    assertThat(after.messageId()).isEqualTo(before.header().messageId());
    assertThat(after.devSeq()).isEqualTo(before.header().devSeq());
    assertThat(after.salt()).isNotEqualTo(before.header().salt());
    assertThat(after.epochNumber()).isEqualTo(before.header().epochNumber() + 1);
    await()
        .untilAsserted(
            () ->
                assertThat(ann.texts(chat))
                    .containsExactly("hello", "a new day", "written in the old key"));
    assertThat(ann.said(ClientEvent.MessagesMissing.class)).isEmpty();
  }

  @Test
  void numberThatIsNotTheNextIsRefusedAndTakesNothingIn() {
    var reply = zoe.device.send(chat, message(2, "skips one"));

    assertThat(reply)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.code()).isEqualTo(RefusalCode.OUT_OF_ORDER));
    assertThat(house.refusals(RefusalCode.OUT_OF_ORDER)).isEqualTo(1);
    assertThat(messages().messages()).hasSize(1);
  }

  @Test
  void messageThatIsRefusedAgainAndAgainWaitsAndItsSenderIsTold() {
    zoe.run(
        () ->
            zoe.device
                .store()
                .senders()
                .save(chat, zoe.device.device().identity().device(), new ChainEnd(7, OTHER)));
    var sent = new CompletableFuture<Outcome<ChatMessage>>();
    sealed("stuck", sent);

    zoe.run(() -> zoe.outbox.flush(room));

    assertThat(sent.join())
        .isInstanceOfSatisfying(
            Outcome.Failure.class,
            failure -> assertThat(failure.problem()).extracting("kind").isEqualTo(Kind.QUEUED));
    assertThat(zoe.run(() -> zoe.outbox.waiting())).containsExactly(chat);
    assertThat(zoe.failures).isEmpty();
  }

  @Test
  void messageThatCannotBeSealedAgainIsGivenBackToItsSender() {
    var sent = new CompletableFuture<Outcome<ChatMessage>>();
    sealed("never sealed again", sent);
    clock.shift(Duration.ofHours(25));
    ann.send(chat, "a new day");
    zoesClock.shift(Duration.ofHours(60)); // here the new key is too old, and no other is taken

    zoe.run(() -> zoe.outbox.flush(room));

    assertThat(sent.join())
        .isInstanceOfSatisfying(
            Outcome.Failure.class,
            failure ->
                assertThat(failure.problem()).extracting("kind").isEqualTo(Kind.CLOCK_WRONG));
    assertThat(zoe.run(() -> zoe.outbox.waiting())).isEmpty();
    assertThat(zoe.failures).isEmpty();
  }

  private OutgoingMessage message(long devSeq, String text) {
    var now = clock.instant();
    return new OutgoingMessage(
        MessageId.next(now, random), devSeq, OTHER, now, new MessageBody.Text(text));
  }

  /** Waits in the outbox, sealed in the key this device knows. */
  private SealedMessage sealed(String text, CompletableFuture<Outcome<ChatMessage>> sent) {
    return zoe.run(
        () -> {
          zoe.outbox.queue(room, text, sent);
          var waiting = zoe.sealing.sealed(room, zoe.device.store().outbox().of(chat));
          return SealedMessage.parse(waiting.getFirst().wire());
        });
  }

  private SealedMessage stored(long sequence) {
    return messages().messages().stream()
        .filter(delivery -> delivery.sequence() == sequence)
        .map(delivery -> SealedMessage.parse(delivery.sealed()))
        .findAny()
        .orElseThrow();
  }

  private MessagePage messages() {
    return zoe.device.uplink().call(MessagePage.class, id -> new FetchMessages(id, chat, 0, 100));
  }
}
