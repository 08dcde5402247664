package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Friendships;
import chat.parley.protocol.ConversationPresence;
import chat.parley.protocol.Done;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochPublished;
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.StatementPublished;
import chat.parley.protocol.WrapFor;
import chat.parley.server.activity.Activity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opening conversations, publishing epochs, who looks on. */
class ConversationServicesTest extends CoreScene {
  @Test
  void opensADirectConversationBetweenFriendsOnly() {
    registerBoth();
    enrolLap();
    connectAll();
    capabilities.withdraw(Friendships.class);
    assertThat(openConversation()).satisfies(refusedWith(RefusalCode.NOT_FRIENDS));

    capabilities.provide(Friendships.class, new Everybody());
    assertThat(openConversation()).isInstanceOf(Done.class);

    assertThat(pushes.to(cast.phone, StatementPublished.class))
        .contains(new StatementPublished(cast.chat.conversation.encode()));
    var foreign = new OpenConversation(ID, cast.chat.conversation.encode());
    assertThat(join(handlers.openConversation().handle(cast.phone, foreign)))
        .satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
  }

  @Test
  void bringsAnEpochToEveryDeviceWithItsOwnWrap() {
    openAll();

    assertThat(publish(cast.epoch)).isInstanceOf(Done.class);

    var index =
        cast.epoch.statement().indexOf(cast.chat.bob.account, cast.chat.phone.id).orElseThrow();
    assertThat(pushes.to(cast.phone, EpochPublished.class))
        .containsExactly(new EpochPublished(cast.epoch.encode(), cast.wraps.get(index)));
    assertThat(pushes.to(cast.aliceLap, EpochPublished.class)).hasSize(1);
    assertThat(pushes.to(cast.desk, EpochPublished.class)).isEmpty();
    assertThat(
            join(
                handlers
                    .fetchEpochs()
                    .handle(
                        cast.phone,
                        new FetchEpochs(ID, conversation, WrapFor.DEVICE, Long.MAX_VALUE, 10))))
        .isEqualTo(
            new EpochPage(
                ID, List.of(new EpochRecord(cast.epoch.encode(), cast.wraps.get(index))), false));
  }

  @Test
  void refusesAnEpochOfAnotherTime() {
    openAll();
    clock.advance(Duration.ofMinutes(6));

    assertThat(publish(cast.epoch)).satisfies(refusedWith(RefusalCode.CLOCK_SKEW));
  }

  @Test
  void refusesAnEpochThatDoesNotKnowANewDeviceAndSendsWhatItLacks() {
    registerBoth();
    // The conversation is signed under alice's second list, so the epoch has to know the third.
    enrolLap();
    connectAll();
    openConversation();
    var late = new Gadget("late");
    var list = cast.chat.alice.nextList(cast.chat.aliceList.statement(), late);
    var kem = late.kem(list.statement());
    join(
        handlers
            .publishStatements()
            .handle(cast.desk, new PublishStatements(ID, List.of(list.encode(), kem.encode()))));

    assertThat(publish(cast.epoch))
        .satisfies(refusedWith(RefusalCode.EPOCH_BEHIND))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.statements()).contains(list.encode()));
  }

  @Test
  void refusesWrapsThatAreNotTheEpochs() {
    openAll();
    var wrong = cast.wraps.reversed();

    var reply =
        handlers.publishEpoch().handle(cast.desk, new PublishEpoch(ID, cast.epoch.encode(), wrong));

    assertThat(join(reply)).satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
  }

  @Test
  void listsAllADeviceNeedsToGoOn() {
    openAll();
    publish(cast.epoch);
    var message = cast.fromDesk(1);
    send(cast.desk, message.wire());

    var summary = summary(cast.desk);

    assertThat(summary.conversation()).isEqualTo(cast.chat.conversation.encode());
    assertThat(summary.epoch()).isEqualTo(cast.epoch.encode());
    assertThat(summary.lastSequence()).isEqualTo(1);
    assertThat(summary.firstSequence()).isEqualTo(1);
    assertThat(summary.echo()).isEqualTo(message.trace().encoded());
  }

  @Test
  void tellsWhoHasTheConversationInView() {
    openAll();
    show(cast.desk, conversation);
    show(cast.phone, conversation);

    var both = cast.chat.members().stream().map(member -> member.accountId()).toList();
    await()
        .untilAsserted(
            () ->
                assertThat(lastPresence(cast.desk))
                    .isEqualTo(new ConversationPresence(conversation, both)));

    pushes.hangUp(cast.phone);
    activity.publish(new Activity.ConnectionClosed(clock.instant(), 1, "bob", "gone"));

    await()
        .untilAsserted(
            () ->
                assertThat(lastPresence(cast.desk).present())
                    .containsExactly(cast.chat.alice.account));
  }

  @Test
  void hidesConversationsFromStrangers() {
    openAll();
    var stranger =
        new Caller(AccountId.NONE, cast.chat.alice.name, DeviceId.random(new SeededRandom("x")));

    assertThat(
            join(
                handlers
                    .fetchMessages()
                    .handle(stranger, new FetchMessages(ID, conversation, 0, 10))))
        .satisfies(refusedWith(RefusalCode.UNKNOWN_CONVERSATION));
    assertThat(services.archive().before(stranger, conversation, Long.MAX_VALUE, 10)).isEmpty();
    assertThat(services.archive().before(cast.phone, conversation, Long.MAX_VALUE, 10))
        .contains(List.of());
  }

  private ConversationPresence lastPresence(Caller caller) {
    return pushes.to(caller, ConversationPresence.class).getLast();
  }
}
