package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.SeededRandom;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Registration;
import chat.parley.plugin.AccountCreation;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Friendships;
import chat.parley.plugin.HistoryKeeping;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.ConversationPage;
import chat.parley.protocol.ConversationSummary;
import chat.parley.protocol.Done;
import chat.parley.protocol.ListConversations;
import chat.parley.protocol.OpenConversation;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Register;
import chat.parley.protocol.Reply;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.SendMessage;
import chat.parley.protocol.ShowConversation;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.request.RequestHandlers;
import chat.parley.server.scene.Cast;
import chat.parley.server.scene.RecordingPushPort;
import chat.parley.server.scene.TestCapabilities;
import chat.parley.server.store.CoreStores;
import chat.parley.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The core over a real store, with everybody's deeds in one word each. */
abstract class CoreScene {
  static final RequestId ID = new RequestId(7);

  @TempDir Path folder;
  final Cast cast = new Cast();
  final SettableClock clock = new SettableClock(Person.NOW);
  final RecordingPushPort pushes = new RecordingPushPort();
  final TestCapabilities capabilities = new TestCapabilities();
  final ActivityStream activity = new ActivityStream(100);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ConversationId conversation = cast.chat.conversation.statement().conversationId();
  String store = "core.db";
  private CoreStores stores;
  CoreServices services;
  RequestHandlers handlers;

  @BeforeEach
  void open() {
    stores = CoreStores.open(folder.resolve(store), clock, new SeededRandom("s"), meters);
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

  final CoreStores stores() {
    return stores;
  }

  final void registerBoth() {
    assertThat(register(cast.alice)).isInstanceOf(Done.class);
    assertThat(register(cast.bob)).isInstanceOf(Done.class);
  }

  final void openAll() {
    registerBoth();
    assertThat(enrolLap()).isInstanceOf(Done.class);
    connectAll();
    assertThat(openConversation()).isInstanceOf(Done.class);
  }

  final void connectAll() {
    List.of(cast.desk, cast.aliceLap, cast.phone).forEach(pushes::connect);
  }

  final void deliverEverywhere(long sequence) {
    var moves =
        List.of(
            advance(cast.phone, sequence),
            advance(cast.aliceLap, sequence),
            advance(cast.desk, sequence));
    moves.forEach(CoreScene::join);
    stores.database().write(_ -> true).join(); // the sweep is in front of it
  }

  final Reply register(Registration statements) {
    return register(statements, "");
  }

  final Reply register(Registration statements, String invitation) {
    return registerAs(statements.root().statement().name().value(), statements, invitation);
  }

  final Reply registerAs(String name, Registration statements, String invitation) {
    var request =
        new Register(
            ID,
            name,
            statements.root().encode(),
            statements.devices().encode(),
            statements.kem().encode(),
            statements.vault().encode(),
            invitation);
    return join(handlers.register().handle(request));
  }

  final Reply enrolLap() {
    var caller = new Caller(cast.chat.alice.account, cast.chat.alice.name, DeviceId.NONE);
    var request =
        new PublishStatements(ID, List.of(cast.chat.aliceList.encode(), cast.chat.lapKem.encode()));
    return join(handlers.publishStatements().handle(caller, request));
  }

  final Reply openConversation() {
    var request = new OpenConversation(ID, cast.chat.conversation.encode());
    return join(handlers.openConversation().handle(cast.desk, request));
  }

  final Reply publish(SignedStatement<?> epoch) {
    var request = new PublishEpoch(ID, epoch.encode(), cast.wraps);
    return join(handlers.publishEpoch().handle(cast.desk, request));
  }

  final Reply send(Caller caller, Bytes sealed) {
    return join(handlers.sendMessage().handle(caller, new SendMessage(ID, sealed)));
  }

  final CompletionStage<? extends Reply> advance(Caller caller, long sequence) {
    return handlers.advanceCursor().handle(caller, new AdvanceCursor(ID, conversation, sequence));
  }

  final void show(Caller caller, ConversationId shown) {
    assertThat(join(handlers.showConversation().handle(caller, new ShowConversation(ID, shown))))
        .isInstanceOf(Done.class);
  }

  final ConversationSummary summary(Caller caller) {
    var request = new ListConversations(ID, ConversationId.NONE, 10);
    var page = (ConversationPage) join(handlers.listConversations().handle(caller, request));
    return page.conversations().getFirst();
  }

  static Consumer<Reply> refusedWith(RefusalCode code) {
    return reply ->
        assertThat(reply)
            .isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  static Reply join(CompletionStage<? extends Reply> reply) {
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

  final class Everybody implements Friendships {
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
