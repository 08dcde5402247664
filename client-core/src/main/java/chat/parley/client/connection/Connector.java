package chat.parley.client.connection;

import chat.parley.client.ServerAddress;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.netty.FrameCodec;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.LengthFieldPrepender;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Opens connections.
 *
 * <p>Thread: any but the event loop. Ownership: {@link #close} ends the event loop, and with it
 * every connection.
 */
public final class Connector implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int QUIET_SECONDS = 20;
  private static final int DEAD_SECONDS = 60;

  private final EventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(
          1, new DefaultThreadFactory("parley-net", true), NioIoHandler.newFactory());
  private final SslContext tls = ClientTls.context();

  /**
   * Connects; complete when the server has greeted. Nothing but the handshake is sent.
   *
   * @return completes on the event loop; fails with {@link ConnectionLostException}, with a
   *     sentence for a person, when there is no server that greets within 10 s
   */
  public CompletableFuture<ServerConnection> open(
      ServerAddress address, ConnectionListener listener) {
    var handler = new FrameHandler(listener);
    var attempt =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) PATIENCE.toMillis())
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(pipeline(address, handler))
            .connect(address.host(), address.port());
    attempt.addListener(
        done -> {
          if (!done.isSuccess()) {
            handler.greeting().completeExceptionally(done.cause());
          }
        });
    var channel = attempt.channel();
    return handler
        .greeting()
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (greeting, failed) -> {
              if (failed != null) {
                channel.close();
                throw nobody(address, failed);
              }
              return new ServerConnection(channel, handler, greeting);
            });
  }

  /** As {@link #open}, and waits. */
  public ServerConnection connect(ServerAddress address, ConnectionListener listener) {
    try {
      return open(address, listener).join();
    } catch (CompletionException failed) {
      throw nobody(address, failed);
    }
  }

  @Override
  public void close() {
    loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private ChannelInitializer<SocketChannel> pipeline(ServerAddress address, FrameHandler handler) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        channel
            .pipeline()
            .addLast("tls", tls.newHandler(channel.alloc(), address.host(), address.port()))
            .addLast(
                "frames",
                new LengthFieldBasedFrameDecoder(
                    FrameLimits.FRAME.amount(),
                    0,
                    FrameCodec.LENGTH_FIELD,
                    0,
                    FrameCodec.LENGTH_FIELD))
            .addLast("lengths", new LengthFieldPrepender(FrameCodec.LENGTH_FIELD))
            .addLast("codec", new FrameCodec())
            .addLast("idle", new IdleStateHandler(DEAD_SECONDS, QUIET_SECONDS, 0))
            .addLast("handler", handler);
      }
    };
  }

  private static ConnectionLostException nobody(ServerAddress address, Throwable cause) {
    return new ConnectionLostException(
        "No Parley server answers at %s. Check the address and that the server runs."
            .formatted(address),
        cause);
  }
}
