package chat.parley.server.transport;

import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.account.signin.Authenticator;
import chat.parley.server.account.signin.PasswordLimits;
import chat.parley.server.admin.Door;
import chat.parley.server.request.RequestMeters;
import chat.parley.server.request.RequestRouter;
import chat.parley.server.request.SignInSteps;
import chat.parley.server.session.SessionRegistry;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The chat core on its socket: takes connections from {@link #start} until {@link #close}.
 *
 * <p>Thread: any.
 */
public final class ChatServer implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private static final WriteBufferWaterMark WATER_MARK =
      new WriteBufferWaterMark(64 << 10, 256 << 10);
  private static final int GOODBYE_SECONDS = 3;
  private static final int RENEWAL_CHECK_MINUTES = 60;

  private final EventLoopGroup loops;
  private final Channel listening;
  private final ChannelGroup connections;
  private final SessionRegistry sessions;
  private final FrontDoor door;

  private ChatServer(
      EventLoopGroup loops,
      Channel listening,
      ChannelGroup connections,
      SessionRegistry sessions,
      FrontDoor door) {
    this.loops = loops;
    this.listening = listening;
    this.connections = connections;
    this.sessions = sessions;
    this.door = door;
  }

  /**
   * Starts to listen.
   *
   * @throws PortTakenException when it cannot listen there
   */
  public static ChatServer start(ChatServerConfig config, ChatServerParts parts) {
    var door = new FrontDoor(parts.activity(), parts.clock());
    var connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    var initializer =
        new ServerChannelInitializer(parts.bootKeys(), connections, services(config, parts, door));
    var loops = EventLoops.start(config.eventLoops());
    var bound = bootstrap(loops, initializer).bind(config.bind()).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
      throw new PortTakenException(config.bind(), bound.cause());
    }
    var _ =
        loops.scheduleWithFixedDelay(
            () -> Thread.startVirtualThread(parts.bootKeys()::renewIfDue),
            RENEWAL_CHECK_MINUTES,
            RENEWAL_CHECK_MINUTES,
            TimeUnit.MINUTES);
    return new ChatServer(loops, bound.channel(), connections, parts.sessions(), door);
  }

  /** Where it listens, with the port it really has. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listening.localAddress();
  }

  /** The door to new connections. */
  public Door door() {
    return door;
  }

  /** Takes no more connections, says goodbye to all there are, and waits a moment for that. */
  @Override
  public void close() {
    listening.close().awaitUninterruptibly();
    sessions.endAll(GoodbyeReason.SHUTDOWN, "The server stops; come back in a moment.");
    // The loops close what is still open at once, and would swallow a goodbye under way.
    connections.newCloseFuture().awaitUninterruptibly(GOODBYE_SECONDS, TimeUnit.SECONDS);
    loops.shutdownGracefully(0, GOODBYE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private static SessionServices services(
      ChatServerConfig config, ChatServerParts parts, FrontDoor door) {
    return new SessionServices(
        parts.sessions(),
        router(parts),
        new Hellos(
            parts.identity(),
            parts.installation().incarnation(),
            config.minimumClient(),
            parts.clock()),
        door,
        new ConnectionMeters(parts.meters(), parts.sessions()),
        new FrameCounter(parts.meters()),
        parts.activity(),
        new AtomicLong(),
        parts.clock());
  }

  private static RequestRouter router(ChatServerParts parts) {
    var authenticator =
        new Authenticator(
            parts.identity().fingerprint(),
            parts.accounts(),
            parts.installation().decoySecret(),
            new PasswordLimits(parts.clock()),
            parts.random());
    var signIn =
        new SignInSteps(
            authenticator, parts.sessions(), parts.features(), parts.activity(), parts.clock());
    return new RequestRouter(
        parts.handlers(),
        signIn,
        parts.activity(),
        new RequestMeters(parts.meters()),
        parts.clock());
  }

  private static ServerBootstrap bootstrap(
      EventLoopGroup loops, ServerChannelInitializer initializer) {
    return new ServerBootstrap()
        .group(loops)
        .channel(EventLoops.serverChannel())
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childOption(ChannelOption.SO_KEEPALIVE, true)
        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
        .childHandler(initializer);
  }
}
