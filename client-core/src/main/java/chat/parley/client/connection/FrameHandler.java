package chat.parley.client.connection;

import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.Frame;
import chat.parley.protocol.Hello;
import chat.parley.protocol.Ping;
import chat.parley.protocol.Push;
import chat.parley.protocol.Reply;
import chat.parley.protocol.Request;
import chat.parley.protocol.RequestId;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the pipeline: takes the greeting, hands replies to who asked and pushes to the
 * listener, and keeps a quiet connection alive. Thread: its event loop.
 */
final class FrameHandler extends SimpleChannelInboundHandler<Frame> {
  private static final Logger LOG = LoggerFactory.getLogger(FrameHandler.class);

  private final CompletableFuture<Greeting> greeting = new CompletableFuture<>();
  private final PendingReplies pending = new PendingReplies();
  private final ConnectionListener listener;
  private boolean spoken;

  FrameHandler(ConnectionListener listener) {
    this.listener = listener;
  }

  /** Completes with the first frame; fails when the connection ends before it. */
  CompletableFuture<Greeting> greeting() {
    return greeting;
  }

  void ask(Channel channel, Function<RequestId, Request> make, CompletableFuture<Reply> reply) {
    if (!channel.isActive()) {
      reply.completeExceptionally(lost());
      return;
    }
    spoken = true;
    channel.writeAndFlush(make.apply(pending.add(reply)), channel.voidPromise());
  }

  /** Completes, well or not, when everything asked so far is answered. */
  CompletableFuture<Void> answered() {
    return pending.answered();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Frame frame) {
    switch (frame) {
      case Hello hello -> greet(context, hello);
      case Push push -> listener.pushed(push);
      case Reply reply -> pending.complete(reply);
      case Ephemeral ephemeral -> listener.passing(ephemeral);
      case Request _ -> context.close();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (!(event instanceof IdleStateEvent idle)) {
      context.fireUserEventTriggered(event);
    } else if (idle.state() == IdleState.READER_IDLE) {
      context.close();
    } else if (spoken) {
      ask(context.channel(), Ping::new, new CompletableFuture<>());
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    greeting.completeExceptionally(lost());
    pending.failAll(lost());
    listener.closed();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("connection ends: {}", cause.toString());
    greeting.completeExceptionally(
        new ConnectionLostException("The server could not be understood.", cause));
    context.close();
  }

  private void greet(ChannelHandlerContext context, Hello hello) {
    var tls = context.pipeline().get(SslHandler.class);
    var said = new Greeting(hello, ClientTls.peerLeaf(tls), ClientTls.group(tls));
    if (!greeting.complete(said)) {
      context.close();
    }
  }

  private static ConnectionLostException lost() {
    return new ConnectionLostException("The connection to the server was lost.");
  }
}
