package chat.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.plugin.Caller;
import chat.parley.protocol.AdvanceCursor;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.Done;
import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.Frame;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.Hello;
import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.Ping;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Register;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.SendMessage;
import chat.parley.protocol.netty.FrameCodec;
import chat.parley.server.account.signin.Authenticator;
import chat.parley.server.account.signin.PasswordLimits;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.keys.BootKeys;
import chat.parley.server.keys.ServerIdentity;
import chat.parley.server.limit.RateLimit;
import chat.parley.server.request.RequestMeters;
import chat.parley.server.request.RequestRouter;
import chat.parley.server.request.SignInSteps;
import chat.parley.server.session.ConnectionRequests;
import chat.parley.server.session.Session;
import chat.parley.server.session.SessionRegistry;
import chat.parley.server.session.SessionState;
import chat.parley.server.store.InMemoryAccountStore;
import chat.parley.server.store.InMemoryBootKeyStore;
import chat.parley.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.LengthFieldPrepender;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pipeline behind TLS, byte for byte, without a socket. */
class SessionHandlerTest {
  private static final RequestId ID = new RequestId(7);

  private final SettableClock clock = new SettableClock();
  private final SecureRandom random = new SecureRandom();
  private final ActivityStream activity = new ActivityStream(1000);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final EchoHandlers handlers = new EchoHandlers();
  private final InMemoryAccountStore accounts = new InMemoryAccountStore();
  private final TestAccount alice = TestAccount.named("alice");
  private final ServerIdentity identity =
      new ServerIdentity(HybridPrivateKey.generate(random), random);
  private final BootKeys bootKeys =
      new BootKeys(identity, new InMemoryBootKeyStore(), activity, clock, random);
  private final SessionRegistry sessions =
      new SessionRegistry(new ConnectionRequests(1), activity, clock, Runnable::run);
  private final FrontDoor door = new FrontDoor(activity, clock);
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final EmbeddedChannel client =
      new EmbeddedChannel(
          ServerChannelInitializer.lengthDecoder(FrameLimits.FRAME),
          new LengthFieldPrepender(FrameCodec.LENGTH_FIELD),
          new FrameCodec());

  @BeforeEach
  void secure() {
    accounts.put(alice.record());
    bootKeys.boot().toCompletableFuture().join();
    ServerChannelInitializer.addFrames(channel.pipeline(), bootKeys.current(), services());
    channel.pipeline().fireUserEventTriggered(new TlsCheck.Secured("X25519MLKEM768"));
    assertThat(read()).isInstanceOf(Hello.class);
  }

  @Test
  void answersAPingBeforeAnybodySignedIn() {
    write(new Ping(ID));

    assertThat(read()).isEqualTo(new Done(ID));
  }

  @Test
  void refusesRequestsInTheWrongState() {
    write(new SendMessage(ID, Bytes.zeros(10)));
    assertThat(refusal()).isEqualTo(RefusalCode.WRONG_STATE);
    write(new FetchVault(ID));
    assertThat(refusal()).isEqualTo(RefusalCode.WRONG_STATE);

    signIn();
    write(new Register(ID, "x", Bytes.empty(), Bytes.empty(), Bytes.empty(), Bytes.empty(), ""));
    assertThat(refusal()).isEqualTo(RefusalCode.WRONG_STATE);
    assertThat(channel.isActive()).isTrue();
    assertThat(activity.recent()).hasAtLeastOneElementOfType(Activity.RequestRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000", // no type
        "00000001ff", // unknown type
        "000000020480", // CBOR that is no map
        "0000000304a0ff", // trailing bytes
        "000000030c0001", // a message cut short
        "0000000104" // a body missing
      })
  void endsOnWhatIsNotAFrame(String hex) {
    writeRaw(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex)));

    assertEnded(GoodbyeReason.PROTOCOL_ERROR);
  }

  @Test
  void endsOnAFrameOverTheLimitOfStrangersBeforeItArrives() {
    writeRaw(Unpooled.buffer().writeInt(FrameLimits.GREETING_FRAME.amount() + 1).writeByte(3));

    assertEnded(GoodbyeReason.PROTOCOL_ERROR);
  }

  @Test
  void takesLargeFramesFromThoseSignedIn() {
    signIn();
    write(new PluginRequest(ID, "test/echo", Bytes.zeros(FrameLimits.GREETING_FRAME.amount() + 1)));
    assertThat(read()).extracting("requestId").isEqualTo(ID);

    writeRaw(Unpooled.buffer().writeInt(FrameLimits.FRAME.amount() + 1).writeByte(3));
    assertEnded(GoodbyeReason.PROTOCOL_ERROR);
  }

  @Test
  void endsOnFramesThatGoToClients() {
    write(new Done(ID));

    assertEnded(GoodbyeReason.PROTOCOL_ERROR);
  }

  @Test
  void saysGoodbyeOnceAndHearsNothingMore() {
    write(new Done(ID), new Done(ID), new Ping(ID));

    assertEnded(GoodbyeReason.PROTOCOL_ERROR);
    assertThat(read()).isNull();
  }

  @Test
  void refusesAMessageOverItsLimit() {
    signIn();
    write(new SendMessage(ID, Bytes.zeros(FrameLimits.MESSAGE.amount() + 1)));

    assertThat(refusal()).isEqualTo(RefusalCode.TOO_LARGE);
    write(new SendMessage(ID, Bytes.zeros(FrameLimits.MESSAGE.amount())));
    assertThat(read()).isEqualTo(new Done(ID));
  }

  @Test
  void tellsThePeerNothingOfAFault() {
    signIn();
    write(new PluginRequest(ID, EchoHandlers.FAULTY, Bytes.empty()));

    assertThat(read())
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(RefusalCode.INTERNAL);
              assertThat(refused.detail()).doesNotContain("secret").doesNotContain("Exception");
            });
    assertThat(channel.isActive()).isTrue();
  }

  @Test
  void refusesMoreThanTheRate() {
    signIn();
    for (int count = 0; count < RateLimit.MESSAGES.burst(); count++) {
      write(new AdvanceCursor(ID, ConversationId.NONE, 1));
      assertThat(read()).isEqualTo(new Done(ID));
    }
    write(new AdvanceCursor(ID, ConversationId.NONE, 1));

    assertThat(refusal()).isEqualTo(RefusalCode.RATE_LIMITED);
    assertThat(meters.get("parley.refusals").tag("code", "RATE_LIMITED").counter().count()).isOne();
  }

  @Test
  void relaysEphemeralsOfThoseSignedInOnly() {
    var sign = new Ephemeral(Bytes.zeros(100));
    write(sign);
    assertThat(handlers.ephemerals).isEmpty();

    signIn();
    write(sign);
    write(new Ephemeral(Bytes.zeros(FrameLimits.EPHEMERAL.amount() + 1)));
    assertThat(handlers.ephemerals).containsExactly(sign);
  }

  @Test
  void closesAfterTenSecondsWithoutAStep() {
    pass(9);
    write(new Ping(ID));
    assertThat(read()).isEqualTo(new Done(ID));
    pass(2);

    assertEnded(GoodbyeReason.TIMED_OUT);
  }

  @Test
  void givesTenSecondsMoreForEachStep() {
    pass(9);
    write(new BeginLogin(ID, LoginMethod.DEVICE, "alice", alice.device(), Bytes.zeros(32)));
    assertThat(read()).isInstanceOf(LoginChallenge.class);
    pass(9);
    assertThat(channel.isActive()).isTrue();
    pass(2);

    assertEnded(GoodbyeReason.TIMED_OUT);
  }

  @Test
  void leavesThoseSignedInAlone() {
    signIn();
    pass(80);

    assertThat(channel.isActive()).isTrue();
  }

  @Test
  void closesASilentConnection() {
    signIn();
    pass(91);

    assertEnded(GoodbyeReason.TIMED_OUT);
  }

  @Test
  void forgetsAConnectionThatIsGone() {
    assertThat(sessions.waiting()).hasSize(1);
    channel.close();

    assertThat(sessions.waiting()).isEmpty();
    assertThat(activity.recent()).last().isInstanceOf(Activity.ConnectionClosed.class);
  }

  @Test
  void showsHowFarAConnectionHasCome() {
    assertThat(sessions.waiting()).extracting("stage").containsExactly("greeting");
    write(new BeginLogin(ID, LoginMethod.DEVICE, "alice", alice.device(), Bytes.zeros(32)));

    assertThat(sessions.waiting()).extracting("stage").containsExactly("signing in");
  }

  @Test
  void dropsASessionThatClosedWhileItSignedIn() {
    var session = session();
    channel.close();

    sessions.signedIn(session, new Caller(alice.id(), alice.name(), alice.device()));

    assertThat(sessions.connected()).isEmpty();
  }

  private SessionServices services() {
    var authenticator =
        new Authenticator(
            identity.fingerprint(),
            accounts,
            Bytes.zeros(Hash.LENGTH),
            new PasswordLimits(clock),
            random);
    var signIn = new SignInSteps(authenticator, sessions, List::of, activity, clock);
    return new SessionServices(
        sessions,
        new RequestRouter(handlers.all(), signIn, activity, new RequestMeters(meters), clock),
        new Hellos(identity, Bytes.zeros(16), "0.1.0", clock),
        door,
        new ConnectionMeters(meters, sessions),
        new FrameCounter(meters),
        activity,
        new AtomicLong(),
        clock);
  }

  /** As the sign-in does it once the proof is right. */
  private void signIn() {
    var caller = new Caller(alice.id(), alice.name(), alice.device());
    var session = session();
    session.become(new SessionState.SignedIn(caller));
    sessions.signedIn(session, caller);
    channel.runPendingTasks();
  }

  private Session session() {
    return channel.pipeline().get(SessionHandler.class).session().orElseThrow();
  }

  private void write(Frame... frames) {
    client.writeOutbound((Object[]) frames);
    var wire = Unpooled.buffer();
    for (ByteBuf part = client.readOutbound(); part != null; part = client.readOutbound()) {
      wire.writeBytes(part);
      part.release();
    }
    writeRaw(wire);
  }

  private void writeRaw(ByteBuf wire) {
    channel.writeInbound(wire);
    channel.runPendingTasks();
  }

  private @Nullable Frame read() {
    channel.runPendingTasks();
    for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      client.writeInbound(part);
    }
    return client.readInbound();
  }

  private RefusalCode refusal() {
    return read() instanceof Refused refused ? refused.code() : fail("not refused");
  }

  private void pass(int seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks();
  }

  private void assertEnded(GoodbyeReason reason) {
    assertThat(read())
        .isInstanceOfSatisfying(
            Goodbye.class, goodbye -> assertThat(goodbye.reason()).isEqualTo(reason));
    assertThat(channel.isActive()).isFalse();
    assertThat(sessions.waiting()).isEmpty();
    assertThat(sessions.connected()).isEmpty();
  }
}
