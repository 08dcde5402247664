package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.message.EphemeralHeader;
import chat.parley.crypto.message.SealedEphemeral;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Registration;
import chat.parley.plugin.AccountCreation;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Friendships;
import chat.parley.plugin.HistoryKeeping;
import chat.parley.protocol.Accepted;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.ConversationPage;
import chat.parley.protocol.ConversationPresence;
import chat.parley.protocol.ConversationSummary;
import chat.parley.protocol.DeliveryAdvanced;
import chat.parley.protocol.Done;
import chat.parley.protocol.EnrolDevice;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.EpochPublished;
import chat.parley.protocol.EpochRecord;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.FetchMessages;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.ListConversations;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.MessagePage;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Register;
import chat.parley.protocol.Reply;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.SendMessage;
import chat.parley.protocol.ShowConversation;
import chat.parley.protocol.StatementPublished;
import chat.parley.protocol.VaultContent;
import chat.parley.protocol.WrapFor;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.request.RequestHandlers;
import chat.parley.server.scene.Cast;
import chat.parley.server.scene.RecordingPushPort;
import chat.parley.server.scene.TestCapabilities;
import chat.parley.server.store.CoreStores;
import chat.parley.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreServicesTest {
  private static final RequestId ID = new RequestId(7);

  @TempDir Path folder;
  private final Cast cast = new Cast();
  private final SettableClock clock = new SettableClock(Person.NOW);
  private final RecordingPushPort pushes = new RecordingPushPort();
  private final TestCapabilities capabilities = new TestCapabilities();
  private final ActivityStream activity = new ActivityStream(100);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ConversationId conversation = cast.chat.conversation.statement().conversationId();
  private CoreStores stores;
  private CoreServices services;
  private RequestHandlers handlers;

  @BeforeEach
  void open() {
    stores = CoreStores.open(folder.resolve("core.db"), clock, new SeededRandom("s"), meters);
    services = new CoreServices(stores, capabilities, pushes, activity, clock, meters);
    handlers =
        services.handlers(
            Chat.SERVER_ID,
            (_, _) -> {
              throw new IllegalStateException("no plugin here");
            });
    capabilities.provide(AccountCreation.class, new OpenDoor());
    capabilities.provide(Friendships.class, new Everybody());
    capabilities.provide(HistoryKeeping.class, _ -> true);
    services.pluginsStarted();
  }

  @AfterEach
  void close() {
    services.close();
    stores.close();
  }

  @Test
  void opensAnAccountOnceAndTellsTheDashboard() {
    assertThat(register(cast.bob)).isInstanceOf(Done.class);

    assertThat(register(cast.bob)).satisfies(refusedWith(RefusalCode.NAME_TAKEN));
    assertThat(activity.recent()).hasAtLeastOneElementOfType(Activity.AccountOpened.class);
    assertThat(services.directory().byName(cast.chat.bob.name)).isPresent();
  }

  @Test
  void opensNoAccountWithoutTheRegistrationPlugin() {
    capabilities.withdraw(AccountCreation.class);

    assertThat(register(cast.bob)).satisfies(refusedWith(RefusalCode.REGISTRATION_CLOSED));
  }

  @Test
  void refusesStatementsThatAreNotOnePersons() {
    var mixed =
        new Registration(cast.bob.root(), cast.bob.devices(), cast.bob.kem(), cast.alice.vault());

    assertThat(register(mixed)).satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
    var garbage = Bytes.zeros(100);
    var request = new Register(ID, "bob", garbage, garbage, garbage, garbage, "");
    assertThat(join(handlers.register().handle(request)))
        .satisfies(refusedWith(RefusalCode.MALFORMED));
    var shouting = new Register(ID, "BOB", garbage, garbage, garbage, garbage, "");
    assertThat(join(handlers.register().handle(shouting)))
        .satisfies(refusedWith(RefusalCode.NAME_INVALID));
  }

  @Test
  void addsADeviceAndTellsWhomItConcerns() {
    registerBoth();
    connectAll();

    assertThat(enrolLap()).isInstanceOf(Done.class);

    var list = new StatementPublished(cast.chat.aliceList.encode());
    assertThat(pushes.to(cast.phone, StatementPublished.class)).contains(list);
    assertThat(pushes.to(cast.desk, StatementPublished.class)).contains(list);
    assertThat(activity.recent()).hasAtLeastOneElementOfType(Activity.DeviceEnrolled.class);
  }

  @Test
  void handsTheVaultToAProvenPasswordOnly() {
    register(cast.bob);
    var enrolling = new Caller(cast.chat.bob.account, cast.chat.bob.name, DeviceId.NONE);

    assertThat(join(handlers.fetchVault().handle(enrolling, new FetchVault(ID))))
        .isEqualTo(new VaultContent(ID, cast.bob.vault().encode()));
    assertThat(join(handlers.fetchVault().handle(cast.phone, new FetchVault(ID))))
        .satisfies(refusedWith(RefusalCode.WRONG_STATE));
  }

  @Test
  void showsStatementsToFriendsAndFellowMembersOnly() {
    registerBoth();
    enrolLap();
    var request = new FetchAccount(ID, cast.chat.alice.account, 1);

    assertThat(join(handlers.fetchAccount().handle(cast.phone, request)))
        .isEqualTo(
            new AccountStatements(
                ID,
                List.of(cast.chat.alice.root.encode()),
                List.of(cast.chat.aliceList.encode()),
                kems()));
    capabilities.withdraw(Friendships.class);
    assertThat(join(handlers.fetchAccount().handle(cast.phone, request)))
        .satisfies(refusedWith(RefusalCode.UNKNOWN_ACCOUNT));
  }

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
        handlers.enrolDevice().handle(cast.desk, new EnrolDevice(ID, list.encode(), kem.encode())));

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
  void keepsDeliveredMessagesWhileHistoryIsKept() {
    openAll();
    publish(cast.epoch);
    send(cast.desk, cast.fromDesk(1).wire());

    deliverEverywhere(1);

    assertThat(summary(cast.desk).firstSequence()).isEqualTo(1);
  }

  @Test
  void deletesAMessageOnceEverybodyHasItAndNobodyKeepsHistory() {
    openAll();
    publish(cast.epoch);
    var message = cast.fromDesk(1);
    send(cast.desk, message.wire());
    capabilities.withdraw(HistoryKeeping.class);
    clock.advance(HistoryRule.SETTLING);

    join(advance(cast.phone, 1));
    assertThat(summary(cast.phone).firstSequence()).isEqualTo(1); // alice's lap lacks it
    join(advance(cast.aliceLap, 1));

    await().until(() -> summary(cast.phone).firstSequence() == 0);
    assertThat(summary(cast.desk).echo()).isEqualTo(message.trace().encoded());
    assertThat(send(cast.desk, message.wire())).isInstanceOf(Accepted.class);
    assertThat(send(cast.desk, cast.fromDesk(2).wire()))
        .isEqualTo(new Accepted(ID, 2, clock.instant()));
  }

  @Test
  void keepsEverythingWhileAPluginHasFailed() {
    openAll();
    publish(cast.epoch);
    send(cast.desk, cast.fromDesk(1).wire());
    capabilities.withdraw(HistoryKeeping.class);
    activity.publish(new Activity.PluginChanged(clock.instant(), "history", "FAILED", "why"));
    clock.advance(HistoryRule.SETTLING);

    deliverEverywhere(1);

    assertThat(summary(cast.desk).firstSequence()).isEqualTo(1);
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

  private void registerBoth() {
    assertThat(register(cast.alice)).isInstanceOf(Done.class);
    assertThat(register(cast.bob)).isInstanceOf(Done.class);
  }

  private void openAll() {
    registerBoth();
    assertThat(enrolLap()).isInstanceOf(Done.class);
    connectAll();
    assertThat(openConversation()).isInstanceOf(Done.class);
  }

  private void connectAll() {
    List.of(cast.desk, cast.aliceLap, cast.phone).forEach(pushes::connect);
  }

  private void deliverEverywhere(long sequence) {
    var moves =
        List.of(
            advance(cast.phone, sequence),
            advance(cast.aliceLap, sequence),
            advance(cast.desk, sequence));
    moves.forEach(CoreServicesTest::join);
    stores.database().write(_ -> true).join(); // the sweep is in front of it
  }

  private Reply register(Registration statements) {
    var request =
        new Register(
            ID,
            statements.root().statement().name().value(),
            statements.root().encode(),
            statements.devices().encode(),
            statements.kem().encode(),
            statements.vault().encode(),
            "");
    return join(handlers.register().handle(request));
  }

  private Reply enrolLap() {
    var caller = new Caller(cast.chat.alice.account, cast.chat.alice.name, DeviceId.NONE);
    var request = new EnrolDevice(ID, cast.chat.aliceList.encode(), cast.chat.lapKem.encode());
    return join(handlers.enrolDevice().handle(caller, request));
  }

  private Reply openConversation() {
    var request = new OpenConversation(ID, cast.chat.conversation.encode());
    return join(handlers.openConversation().handle(cast.desk, request));
  }

  private Reply publish(SignedStatement<?> epoch) {
    var request = new PublishEpoch(ID, epoch.encode(), cast.wraps);
    return join(handlers.publishEpoch().handle(cast.desk, request));
  }

  private Reply send(Caller caller, Bytes sealed) {
    return join(handlers.sendMessage().handle(caller, new SendMessage(ID, sealed)));
  }

  private CompletionStage<? extends Reply> advance(Caller caller, long sequence) {
    return handlers.advanceCursor().handle(caller, new AdvanceCursor(ID, conversation, sequence));
  }

  private void show(Caller caller, ConversationId shown) {
    assertThat(join(handlers.showConversation().handle(caller, new ShowConversation(ID, shown))))
        .isInstanceOf(Done.class);
  }

  private ConversationSummary summary(Caller caller) {
    var request = new ListConversations(ID, ConversationId.NONE, 10);
    var page = (ConversationPage) join(handlers.listConversations().handle(caller, request));
    return page.conversations().getFirst();
  }

  private ConversationPresence lastPresence(Caller caller) {
    return pushes.to(caller, ConversationPresence.class).getLast();
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

  private List<Bytes> kems() {
    return Stream.of(cast.chat.deskKem, cast.chat.lapKem)
        .sorted(Comparator.comparing(kem -> kem.statement().deviceId()))
        .map(SignedStatement::encode)
        .toList();
  }

  private static Consumer<Reply> refusedWith(RefusalCode code) {
    return reply ->
        assertThat(reply)
            .isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static Reply join(CompletionStage<? extends Reply> reply) {
    return reply.toCompletableFuture().join();
  }

  private static final class OpenDoor implements AccountCreation {
    @Override
    public Admission admit(Application application) {
      return Admission.ADMITTED;
    }

    @Override
    public void settle(Application application, Outcome outcome) {}
  }

  private final class Everybody implements Friendships {
    @Override
    public boolean areFriends(AccountId one, AccountId other) {
      return true;
    }

    @Override
    public Set<AccountId> friendsOf(AccountId account) {
      return Set.of(cast.chat.alice.account, cast.chat.bob.account);
    }
  }
}
