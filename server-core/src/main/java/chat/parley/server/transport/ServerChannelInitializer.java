package chat.parley.server.transport;

import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.netty.FrameCodec;
import chat.parley.server.keys.ActiveBootKey;
import chat.parley.server.keys.BootKeys;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.LengthFieldPrepender;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/** Builds the pipeline of each new connection, under the newest boot key. */
final class ServerChannelInitializer extends ChannelInitializer<Channel> {
  private static final int HANDSHAKE_SECONDS = 5;

  /** Clients say something at least every 60 seconds. */
  private static final int SILENCE_SECONDS = 90;

  private final BootKeys bootKeys;
  private final HandshakeLimit handshakes = new HandshakeLimit();
  private final ChannelGroup connections;
  private final SessionServices services;

  /**
   * Pipelines under the newest of these keys.
   *
   * @param connections gets every new connection
   */
  ServerChannelInitializer(BootKeys bootKeys, ChannelGroup connections, SessionServices services) {
    this.bootKeys = bootKeys;
    this.connections = connections;
    this.services = services;
  }

  @Override
  protected void initChannel(Channel channel) {
    connections.add(channel);
    var bootKey = bootKeys.current();
    var tls = bootKey.context().newHandler(channel.alloc());
    tls.setHandshakeTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS);
    // Asked before TLS begins: an address over its limit costs no cryptography.
    if (handshakes.begin(channel, tls.handshakeFuture())) {
      addTo(channel.pipeline(), tls, bootKey, services);
    } else {
      channel.close();
    }
  }

  private static void addTo(
      ChannelPipeline pipeline, SslHandler tls, ActiveBootKey bootKey, SessionServices services) {
    pipeline.addLast(HandlerNames.TLS, tls);
    pipeline.addLast(HandlerNames.TLS_CHECK, new TlsCheck(tls));
    addFrames(pipeline, bootKey, services);
  }

  /** All behind TLS: plain frames in and out. */
  static void addFrames(ChannelPipeline pipeline, ActiveBootKey bootKey, SessionServices services) {
    // Small until somebody has proved something: bounds what strangers can make us buffer.
    pipeline.addLast(HandlerNames.LENGTH_DECODER, lengthDecoder(FrameLimits.GREETING_FRAME));
    pipeline.addLast(
        HandlerNames.LENGTH_PREPENDER, new LengthFieldPrepender(FrameCodec.LENGTH_FIELD));
    pipeline.addLast(HandlerNames.FRAME_CODEC, new FrameCodec());
    pipeline.addLast(HandlerNames.FRAME_COUNTER, services.frameCounter());
    pipeline.addLast(HandlerNames.IDLE, new IdleStateHandler(SILENCE_SECONDS, 0, 0));
    pipeline.addLast(
        HandlerNames.SESSION,
        new SessionHandler(new Reception(bootKey, services), services.router()));
  }

  static LengthFieldBasedFrameDecoder lengthDecoder(FrameLimits limit) {
    int field = FrameCodec.LENGTH_FIELD;
    return new LengthFieldBasedFrameDecoder(limit.amount() + field, 0, field, 0, field);
  }
}
