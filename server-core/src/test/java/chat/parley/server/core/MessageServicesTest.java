package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.message.EphemeralHeader;
import chat.parley.crypto.message.SealedEphemeral;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Accepted;
import chat.parley.protocol.DeliveryAdvanced;
import chat.parley.protocol.Done;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.MessagePage;
import chat.parley.protocol.RefusalCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages, ephemerals and cursors. */
class MessageServicesTest extends CoreScene {
  @Test
  void deliversAStoredMessageToEveryDeviceButTheSenders() {
    openAll();
    publish(cast.epoch);
    var message = cast.fromDesk(1);

    var accepted = send(cast.desk, message.wire());

    assertThat(accepted).isEqualTo(new Accepted(ID, 1, Person.NOW));
    var delivery = new MessageDelivery(1, Person.NOW, message.wire());
    assertThat(pushes.to(cast.phone, MessageDelivery.class)).containsExactly(delivery);
    assertThat(pushes.to(cast.aliceLap, MessageDelivery.class)).containsExactly(delivery);
    assertThat(pushes.to(cast.desk, MessageDelivery.class)).isEmpty();
    assertThat(meters.counter("parley.messages.stored").count()).isEqualTo(1);
    var catchUp = new FetchMessages(ID, conversation, 0, 50);
    assertThat(join(handlers.fetchMessages().handle(cast.phone, catchUp)))
        .isEqualTo(new MessagePage(ID, List.of(delivery), false));
  }

  @Test
  void deliversARepeatToNobody() {
    openAll();
    publish(cast.epoch);
    var message = cast.fromDesk(1);
    send(cast.desk, message.wire());

    assertThat(send(cast.desk, message.wire())).isEqualTo(new Accepted(ID, 1, Person.NOW));
    assertThat(pushes.to(cast.phone, MessageDelivery.class)).hasSize(1);
  }

  @Test
  void refusesWhatIsNotTheCallersMessage() {
    openAll();
    publish(cast.epoch);

    assertThat(send(cast.phone, cast.fromDesk(1).wire()))
        .satisfies(refusedWith(RefusalCode.SENDER_MISMATCH));
    assertThat(send(cast.aliceLap, cast.fromDesk(1).wire()))
        .satisfies(refusedWith(RefusalCode.SENDER_MISMATCH));
    assertThat(send(cast.desk, Bytes.zeros(300))).satisfies(refusedWith(RefusalCode.MALFORMED));
    assertThat(send(cast.desk, Bytes.zeros(70_000))).satisfies(refusedWith(RefusalCode.TOO_LARGE));
  }

  @Test
  void tellsTheMembersHowFarADeviceHasStored() {
    openAll();
    publish(cast.epoch);
    send(cast.desk, cast.fromDesk(1).wire());
    send(cast.desk, cast.fromDesk(2).wire());

    var moves = List.of(advance(cast.phone, 1), advance(cast.phone, 2));

    assertThat(moves).allSatisfy(move -> assertThat(join(move)).isInstanceOf(Done.class));
    assertThat(pushes.to(cast.desk, DeliveryAdvanced.class))
        .containsExactly(
            new DeliveryAdvanced(conversation, cast.chat.bob.account, cast.chat.phone.id, 2));
    assertThat(join(advance(cast.phone, 1))).isInstanceOf(Done.class);
    assertThat(join(advance(cast.phone, 3))).satisfies(refusedWith(RefusalCode.MALFORMED));
    assertThat(summary(cast.phone).cursor()).isEqualTo(2);
  }

  @Test
  void relaysAnEphemeralToTheOthersAndStoresNothing() {
    openAll();
    publish(cast.epoch);
    var typing = new Ephemeral(ephemeral(cast.desk).wire());

    handlers.ephemeral().handle(cast.desk, typing);
    handlers.ephemeral().handle(cast.phone, new Ephemeral(ephemeral(cast.desk).wire()));

    await()
        .untilAsserted(
            () -> assertThat(pushes.to(cast.phone, Ephemeral.class)).containsExactly(typing));
    assertThat(pushes.to(cast.desk, Ephemeral.class)).isEmpty();
    assertThat(summary(cast.desk).lastSequence()).isZero();
  }

  private SealedEphemeral ephemeral(Caller sender) {
    var random = new SeededRandom("ephemeral");
    var header =
        new EphemeralHeader(
            conversation,
            0,
            cast.epoch.id(),
            sender.account(),
            sender.device(),
            Person.NOW,
            random.bytes(32));
    return SealedEphemeral.sign(header, random.bytes(256 + 16), cast.chat.desk.key);
  }
}
