package chat.parley.server.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Until when a connection that proved nothing has to take its next step. Thread: event loop. */
final class StepDeadline {
  /** Without a valid step for so long, a connection that proved nothing is closed. */
  static final int SECONDS = 10;

  private @Nullable Future<?> running;

  /** Begins to count anew. */
  void restart(ChannelHandlerContext context, Runnable outOfTime) {
    cancel();
    running = context.executor().schedule(outOfTime, SECONDS, TimeUnit.SECONDS);
  }

  /** Counts no more. */
  void cancel() {
    if (running != null) {
      running.cancel(false);
    }
  }
}
