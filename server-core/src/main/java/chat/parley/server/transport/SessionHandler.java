package chat.parley.server.transport;

import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.Frame;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.Push;
import chat.parley.protocol.Reply;
import chat.parley.protocol.Request;
import chat.parley.server.activity.Activity;
import chat.parley.server.admin.Overview.DoorState;
import chat.parley.server.keys.ActiveBootKey;
import chat.parley.server.session.Peer;
import chat.parley.server.session.Session;
import chat.parley.server.session.SessionSignal;
import chat.parley.server.session.SessionState;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last handler: owns the session of its channel, from the greeting to the goodbye.
 *
 * <p>Thread: event loop.
 */
final class SessionHandler extends SimpleChannelInboundHandler<Frame> {
  /** Without a valid step for so long, a connection that proved nothing is closed. */
  static final int STEP_SECONDS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(SessionHandler.class);

  private final ActiveBootKey bootKey;
  private final SessionServices services;
  private @Nullable Session session;
  private @Nullable Future<?> deadline;

  SessionHandler(ActiveBootKey bootKey, SessionServices services) {
    this.bootKey = bootKey;
    this.services = services;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    switch (event) {
      case TlsCheck.Secured(var group) -> greet(context, group);
      case SessionSignal signal -> heed(context, signal);
      case IdleStateEvent _ -> end(GoodbyeReason.TIMED_OUT, "Nothing was heard from you.");
      default -> super.userEventTriggered(context, event);
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Frame frame) {
    if (session == null || session.endedBecause().isPresent()) {
      return;
    }
    switch (frame) {
      case Request request -> services.router().accept(session, request);
      case Ephemeral ephemeral -> services.router().accept(session, ephemeral);
      case Reply _, Push _ -> protocolError(context, "That frame only goes to clients.");
    }
    if (session.isBusy()) {
      readOn(context);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
    if (session != null) {
      session.drain();
    }
    readOn(context);
    super.channelWritabilityChanged(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    cancelDeadline();
    if (session != null) {
      services.sessions().left(session);
      tellClosed(session);
    }
    super.channelInactive(context);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    switch (cause) {
      case TooLongFrameException _ ->
          protocolError(context, "A frame is larger than allowed here.");
      case DecoderException undecodable when undecodable.getCause() instanceof SSLException _ ->
          lost(context, undecodable);
      case DecoderException undecodable
          when undecodable.getCause() instanceof MalformedFrameException malformed ->
          protocolError(context, malformed.getMessage());
      case DecoderException _ -> protocolError(context, "That is not a frame of this protocol.");
      case IOException broken -> lost(context, broken);
      default -> fault(context, cause);
    }
  }

  /** The session; empty before TLS is done. */
  Optional<Session> session() {
    return Optional.ofNullable(session);
  }

  private void greet(ChannelHandlerContext context, String tlsGroup) {
    var channel = context.channel();
    var peer =
        new Peer(
            services.connectionIds().incrementAndGet(),
            RemoteAddress.of(channel),
            services.clock().instant(),
            tlsGroup,
            bootKey.leaf());
    session = services.sessions().open(peer, channel);
    services.meters().opened();
    services
        .activity()
        .publish(
            new Activity.ConnectionOpened(peer.since(), peer.id(), peer.addressText(), tlsGroup));
    session.send(services.hellos().under(bootKey));
    letIn(context, session);
  }

  private void letIn(ChannelHandlerContext context, Session newcomer) {
    if (services.door().state() == DoorState.CLOSED) {
      end(GoodbyeReason.DOOR_CLOSED, "The server takes no new connections at the moment.");
    } else if (!services.sessions().admit(newcomer)) {
      end(GoodbyeReason.DOOR_CLOSED, "All places are taken; try again in a moment.");
    } else {
      restartDeadline(context);
    }
  }

  private void heed(ChannelHandlerContext context, SessionSignal signal) {
    switch (signal) {
      case STEP -> stepTaken(context);
      case RELIEVED -> readOn(context);
    }
  }

  private void stepTaken(ChannelHandlerContext context) {
    if (session == null) {
      return;
    }
    switch (session.state()) {
      case SessionState.Greeting _, SessionState.SigningIn _ -> restartDeadline(context);
      case SessionState.Enrolling _, SessionState.SignedIn _ -> {
        cancelDeadline();
        context
            .pipeline()
            .replace(
                HandlerNames.LENGTH_DECODER,
                HandlerNames.LENGTH_DECODER,
                ServerChannelInitializer.lengthDecoder(FrameLimits.FRAME));
      }
    }
  }

  private void restartDeadline(ChannelHandlerContext context) {
    cancelDeadline();
    deadline = context.executor().schedule(this::outOfTime, STEP_SECONDS, TimeUnit.SECONDS);
  }

  private void cancelDeadline() {
    if (deadline != null) {
      deadline.cancel(false);
    }
  }

  private void outOfTime() {
    end(GoodbyeReason.TIMED_OUT, "No step towards a sign-in for %d s.".formatted(STEP_SECONDS));
  }

  /** Reads from the peer only while it reads from us and does not pile up requests. */
  private void readOn(ChannelHandlerContext context) {
    boolean keepsUp = session == null || !session.isBusy();
    context.channel().config().setAutoRead(keepsUp && context.channel().isWritable());
  }

  private void protocolError(ChannelHandlerContext context, @Nullable String detail) {
    if (session == null) {
      context.close();
    } else if (session.endedBecause().isEmpty()) {
      LOG.info("connection {}: not our protocol: {}", session.peer().id(), detail);
      end(GoodbyeReason.PROTOCOL_ERROR, detail == null ? "" : detail);
    }
  }

  private void lost(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("connection lost: {}", cause.toString());
    context.close();
  }

  private void fault(ChannelHandlerContext context, Throwable cause) {
    LOG.error("connection {} failed", session == null ? 0 : session.peer().id(), cause);
    context.close();
  }

  private void end(GoodbyeReason reason, String detail) {
    if (session != null) {
      session.end(reason, detail);
    }
  }

  private void tellClosed(Session closed) {
    var reason = closed.endedBecause();
    reason.ifPresent(services.meters()::ended);
    services
        .activity()
        .publish(
            new Activity.ConnectionClosed(
                services.clock().instant(),
                closed.peer().id(),
                name(closed.state()),
                reason.map(GoodbyeReason::name).orElse("LEFT")));
  }

  private static String name(SessionState state) {
    return switch (state) {
      case SessionState.Greeting _, SessionState.SigningIn _ -> "";
      case SessionState.Enrolling(var caller) -> caller.name().value();
      case SessionState.SignedIn(var caller) -> caller.name().value();
    };
  }
}
