package chat.parley.server.session;

import chat.parley.protocol.Frame;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Frames on their way to one peer, in order and bounded. Many threads offer, one takes. */
final class OutboundQueue {
  /** Waiting behind what the socket has taken already: some seconds of a busy conversation. */
  static final long CAPACITY = 8 << 20;

  private final Queue<Frame> frames = new ConcurrentLinkedQueue<>();
  private final AtomicLong weight = new AtomicLong();

  /** False when the frame has no room; it is not queued then. */
  boolean offer(Frame frame) {
    int added = FrameWeight.of(frame);
    if (weight.addAndGet(added) > CAPACITY) {
      weight.addAndGet(-added);
      return false;
    }
    frames.add(frame);
    return true;
  }

  @Nullable Frame poll() {
    var frame = frames.poll();
    if (frame != null) {
      weight.addAndGet(-FrameWeight.of(frame));
    }
    return frame;
  }
}
