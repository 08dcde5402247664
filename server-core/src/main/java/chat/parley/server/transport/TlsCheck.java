package chat.parley.server.transport;

import chat.parley.server.keys.TlsContexts;
import chat.parley.server.keys.TlsGroups;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a connection on once its handshake is done and it speaks our protocol, and says which key
 * agreement it got; closes any other. Thread: event loop.
 */
final class TlsCheck extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(TlsCheck.class);

  private final SslHandler tls;

  TlsCheck(SslHandler tls) {
    this.tls = tls;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    switch (event) {
      case SslHandshakeCompletionEvent handshake when handshake.isSuccess() -> check(context);
      case SslHandshakeCompletionEvent failed ->
          LOG.debug("no TLS with {}", context.channel().remoteAddress(), failed.cause());
      default -> super.userEventTriggered(context, event);
    }
  }

  private void check(ChannelHandlerContext context) {
    if (TlsContexts.PROTOCOL.equals(tls.applicationProtocol())) {
      context.fireUserEventTriggered(new Secured(TlsGroups.negotiated(tls.engine())));
      context.pipeline().remove(this);
    } else {
      LOG.debug("{} does not speak {}", context.channel().remoteAddress(), TlsContexts.PROTOCOL);
      context.close();
    }
  }

  /**
   * The handshake is done.
   *
   * @param group the key agreement negotiated
   */
  record Secured(String group) {}
}
