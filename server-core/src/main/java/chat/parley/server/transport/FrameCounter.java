package chat.parley.server.transport;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Counts frames of all connections. Thread: any event loop. */
@Sharable
final class FrameCounter extends ChannelDuplexHandler {
  private final Counter in;
  private final Counter out;

  FrameCounter(MeterRegistry registry) {
    in = counter(registry, "in");
    out = counter(registry, "out");
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object frame) {
    in.increment();
    context.fireChannelRead(frame);
  }

  @Override
  public void write(ChannelHandlerContext context, Object frame, ChannelPromise promise) {
    out.increment();
    context.write(frame, promise);
  }

  private static Counter counter(MeterRegistry registry, String direction) {
    return Counter.builder("parley.frames")
        .description("frames of all connections")
        .tag("direction", direction)
        .register(registry);
  }
}
