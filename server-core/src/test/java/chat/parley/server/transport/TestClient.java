package chat.parley.server.transport;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.Frame;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.Hello;
import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.Reply;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.netty.FrameCodec;
import chat.parley.server.keys.TlsGroups;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LengthFieldPrepender;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.cert.Certificate;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** A client that speaks the protocol and checks nothing, for asking a server anything. */
final class TestClient implements AutoCloseable {
  private static final int WAIT_SECONDS = 10;

  private final BlockingQueue<Frame> received = new LinkedBlockingQueue<>();
  private final AtomicInteger lastRequest = new AtomicInteger();
  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final SslHandler tls;
  private final Channel channel;
  private @Nullable Hello hello;

  private TestClient(InetSocketAddress server, SslContext context) {
    tls = context.newHandler(ByteBufAllocator.DEFAULT);
    channel =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .handler(new Pipeline())
            .connect(server)
            .syncUninterruptibly()
            .channel();
  }

  /** Connects with the usual TLS and waits for the greeting. */
  static TestClient connect(InetSocketAddress server) {
    return connect(server, TestTls.usual());
  }

  static TestClient connect(InetSocketAddress server, SslContext context) {
    var client = connectRaw(server, context);
    client.hello = client.next(Hello.class);
    return client;
  }

  /** Connects and waits for nothing. */
  static TestClient connectRaw(InetSocketAddress server, SslContext context) {
    return new TestClient(server, context);
  }

  Hello hello() {
    return Objects.requireNonNull(hello, "connected without waiting for the greeting");
  }

  /** The server's TLS key, as logins name it. */
  Hash leaf() {
    return Hash.of(Bytes.copyOf(certificate().getPublicKey().getEncoded()));
  }

  Certificate certificate() {
    try {
      return tls.engine().getSession().getPeerCertificates()[0];
    } catch (SSLPeerUnverifiedException none) {
      throw new AssertionError("the server showed no certificate", none);
    }
  }

  /** The key agreement as this side of the connection knows it. */
  String tlsGroup() {
    return TlsGroups.negotiated(tls.engine());
  }

  /** True when TLS came up. */
  boolean isSecured() {
    return tls.handshakeFuture().awaitUninterruptibly(WAIT_SECONDS, TimeUnit.SECONDS)
        && tls.handshakeFuture().isSuccess();
  }

  RequestId nextId() {
    return new RequestId(lastRequest.incrementAndGet());
  }

  void send(Frame frame) {
    channel.writeAndFlush(frame).syncUninterruptibly();
  }

  /** Sends bytes as they are, under TLS. */
  void sendRaw(byte[] bytes) {
    channel.pipeline().context(tls).writeAndFlush(Unpooled.wrappedBuffer(bytes));
  }

  /** The next frame, which must be of this kind. */
  <F extends Frame> F next(Class<F> kind) {
    try {
      var frame = received.poll(WAIT_SECONDS, TimeUnit.SECONDS);
      if (!kind.isInstance(frame)) {
        throw new AssertionError("expected %s, got %s".formatted(kind.getSimpleName(), frame));
      }
      return kind.cast(frame);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  boolean hasReceivedNothing() {
    return received.isEmpty();
  }

  BeginLogin begin(LoginMethod method, TestAccount account) {
    return new BeginLogin(
        nextId(),
        method,
        account.name().value(),
        method == LoginMethod.DEVICE ? account.device() : DeviceId.NONE,
        Bytes.zeros(32));
  }

  /** Signs in; the answer is of the kind expected. */
  <R extends Reply> R signIn(LoginMethod method, TestAccount account, Class<R> answer) {
    var begin = begin(method, account);
    send(begin);
    var challenge = next(LoginChallenge.class);
    send(new FinishLogin(nextId(), account.proof(hello(), leaf(), begin, challenge)));
    return next(answer);
  }

  /** Stops reading from the socket, or goes on. */
  void setReading(boolean reading) {
    channel.config().setAutoRead(reading);
  }

  /** True when the server has closed the connection, now or soon. */
  boolean isClosed() {
    return channel.closeFuture().awaitUninterruptibly(WAIT_SECONDS, TimeUnit.SECONDS);
  }

  boolean isOpen() {
    return channel.isActive();
  }

  SocketAddress localAddress() {
    return channel.localAddress();
  }

  @Override
  public void close() {
    channel.close();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private final class Pipeline extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel raw) {
      raw.pipeline()
          .addLast(tls)
          .addLast(ServerChannelInitializer.lengthDecoder(FrameLimits.FRAME))
          .addLast(new LengthFieldPrepender(FrameCodec.LENGTH_FIELD))
          .addLast(new FrameCodec())
          .addLast(new Receiver());
    }
  }

  private final class Receiver extends SimpleChannelInboundHandler<Frame> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, Frame frame) {
      received.add(frame);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
