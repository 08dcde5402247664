package chat.parley.server.transport;

import chat.parley.protocol.Ephemeral;
import chat.parley.protocol.Frame;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.Push;
import chat.parley.protocol.Reply;
import chat.parley.protocol.Request;
import chat.parley.server.request.RequestRouter;
import chat.parley.server.session.Session;
import chat.parley.server.session.SessionSignal;
import chat.parley.server.session.SessionState;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import java.util.Optional;
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
  private static final Logger LOG = LoggerFactory.getLogger(SessionHandler.class);

  private final Reception reception;
  private final RequestRouter router;
  private final StepDeadline deadline = new StepDeadline();
  private @Nullable Session session;

  SessionHandler(Reception reception, RequestRouter router) {
    this.reception = reception;
    this.router = router;
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
      case Request request -> router.accept(session, request);
      case Ephemeral ephemeral -> router.accept(session, ephemeral);
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
    deadline.cancel();
    if (session != null) {
      reception.seeOff(session);
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
    session = reception.open(context.channel(), tlsGroup);
    reception.greet(session);
    if (reception.letIn(session)) {
      deadline.restart(context, this::outOfTime);
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
      case SessionState.Greeting _, SessionState.SigningIn _ ->
          deadline.restart(context, this::outOfTime);
      case SessionState.Enrolling _, SessionState.SignedIn _ -> {
        deadline.cancel();
        context
            .pipeline()
            .replace(
                HandlerNames.LENGTH_DECODER,
                HandlerNames.LENGTH_DECODER,
                ServerChannelInitializer.lengthDecoder(FrameLimits.FRAME));
      }
    }
  }

  private void outOfTime() {
    end(
        GoodbyeReason.TIMED_OUT,
        "No step towards a sign-in for %d s.".formatted(StepDeadline.SECONDS));
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
}
