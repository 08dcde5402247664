package chat.parley.server.session;

import chat.parley.protocol.Frame;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.limit.Allowance;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One connection: what it may do, what is on its way to it and how it ends.
 *
 * <p>Thread: any, unless a method says otherwise; nothing here blocks.
 */
public final class Session {
  /** A peer that does not read its goodbye is cut off after this. */
  private static final int LAST_WORDS_SECONDS = 2;

  private final Peer peer;
  private final Channel channel;
  private final FlushBatches batches;
  private final Allowance allowance;
  private final OrderedTasks tasks;
  private final OutboundQueue outbound = new OutboundQueue();
  private final AtomicBoolean drainPending = new AtomicBoolean();
  private final AtomicReference<@Nullable GoodbyeReason> ended = new AtomicReference<>();
  private final LongAdder framesIn = new LongAdder();
  private final LongAdder framesOut = new LongAdder();
  private volatile SessionState state = new SessionState.Greeting();

  Session(
      Peer peer, Channel channel, FlushBatches batches, Allowance allowance, Executor blocking) {
    this.peer = peer;
    this.channel = channel;
    this.batches = batches;
    this.allowance = allowance;
    this.tasks = new OrderedTasks(blocking, () -> tellPipeline(SessionSignal.RELIEVED));
  }

  /** What is known of it from its start. */
  public Peer peer() {
    return peer;
  }

  /** How far it has come. */
  public SessionState state() {
    return state;
  }

  /** What is left of its limits. */
  public Allowance allowance() {
    return allowance;
  }

  /**
   * Takes a valid step, to another state or within the same. The pipeline hears of it before
   * anything is sent after this call. Thread: only the session's own ordered tasks.
   */
  public void become(SessionState next) {
    state = next;
    tellPipeline(SessionSignal.STEP);
  }

  /**
   * Queues a frame; frames keep the order in which they were given. Frames to a session that has
   * ended are dropped; one that has no room for it ends with {@code TOO_SLOW}.
   */
  public void send(Frame frame) {
    if (ended.get() != null) {
      return;
    }
    if (!outbound.offer(frame)) {
      end(GoodbyeReason.TOO_SLOW, "You do not read what is sent; it waits for you here.");
    } else if (!batches.join(this) && drainPending.compareAndSet(false, true)) {
      onLoop(loop(), this::drain);
    }
  }

  /**
   * Runs a task that may block, after all submitted before.
   *
   * @param task must not throw
   * @return false when too many wait already; the task is not run then
   */
  public boolean submit(Runnable task) {
    return tasks.submit(task);
  }

  /** True when so many tasks wait that no more should be read from the peer. */
  public boolean isBusy() {
    return tasks.many();
  }

  /** Says goodbye, after what is queued as far as the peer takes it, and closes. Only once. */
  public void end(GoodbyeReason reason, String detail) {
    if (ended.compareAndSet(null, reason)) {
      onLoop(loop(), () -> sayGoodbye(new Goodbye(reason, detail)));
    }
  }

  /** Why the server ended it; empty while it goes on and when the peer ended it. */
  public Optional<GoodbyeReason> endedBecause() {
    return Optional.ofNullable(ended.get());
  }

  /** False once the connection is closed. */
  public boolean isOpen() {
    return channel.isActive();
  }

  /** Counts a frame that came in. */
  public void received() {
    framesIn.increment();
  }

  /** Frames that came in so far. */
  public long framesIn() {
    return framesIn.sum();
  }

  /** Frames that went out so far. */
  public long framesOut() {
    return framesOut.sum();
  }

  /** Writes what is queued while the peer takes it, and flushes once. Thread: event loop. */
  public void drain() {
    drainPending.set(false);
    boolean written = false;
    while (channel.isWritable() && outbound.poll() instanceof Frame frame) {
      channel.write(frame, channel.voidPromise());
      framesOut.increment();
      written = true;
    }
    if (written) {
      channel.flush();
    }
  }

  /** Runs a task on a loop, unless it has ended: then its connections have too. */
  static void onLoop(Executor loop, Runnable task) {
    try {
      loop.execute(task);
    } catch (RejectedExecutionException _) {
      // Nobody is left to write to; what was stored is delivered at the next connection.
    }
  }

  Executor loop() {
    return channel.eventLoop();
  }

  private void tellPipeline(SessionSignal signal) {
    onLoop(loop(), () -> channel.pipeline().fireUserEventTriggered(signal));
  }

  private void sayGoodbye(Goodbye goodbye) {
    drain();
    framesOut.increment();
    channel.writeAndFlush(goodbye).addListener(ChannelFutureListener.CLOSE);
    var _ =
        channel.eventLoop().schedule(() -> channel.close(), LAST_WORDS_SECONDS, TimeUnit.SECONDS);
  }
}
