package chat.parley.server.database;

import chat.parley.server.database.DatabaseException.Problem;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;

/**
 * The writes that wait for the one thread that takes them; that thread sleeps while there are none.
 *
 * <p>Thread: {@link #add} any, never blocks; the rest the taker's unless said otherwise.
 */
final class WaitingWrites {
  private final Queue<Write> queue;
  private final Thread taker;
  private volatile boolean idle;
  private volatile boolean closing;
  private volatile boolean ended;

  /**
   * @param taker the thread that will take them
   * @param capacity writes that may wait; more are refused
   */
  WaitingWrites(Thread taker, int capacity) {
    this.queue = new MpscAtomicArrayQueue<>(capacity);
    this.taker = taker;
  }

  /** Puts a write in the queue, or fails it at once. */
  void add(Write write) {
    if (closing) {
      write.failed(closed());
    } else if (!queue.offer(write)) {
      write.failed(new DatabaseException(Problem.OVERLOADED, "too much waits to be written"));
    } else if (ended) {
      failRest();
    } else if (idle) {
      LockSupport.unpark(taker);
    }
  }

  /** Moves what waits into {@code batch}, at most so many. */
  void take(List<Write> batch, int most) {
    while (batch.size() < most) {
      var next = queue.poll();
      if (next == null) {
        break;
      }
      batch.add(next);
    }
  }

  /** Sleeps until there may be something to take; false when nothing will come any more. */
  boolean await() {
    if (closing) {
      return false;
    }
    idle = true;
    // A producer moves the queue's index before it looks at idle, we the other way round: one of
    // the two always sees the other.
    if (queue.isEmpty() && !closing) {
      LockSupport.park(this);
    }
    idle = false;
    return true;
  }

  /** Takes no more in; what waits may still be taken. Thread: any. */
  void close() {
    closing = true;
    LockSupport.unpark(taker);
  }

  /** The taker has taken its last. */
  void end() {
    ended = true;
    failRest();
  }

  /** What slipped in while the thread ended; from here on each producer cleans up behind itself. */
  private synchronized void failRest() {
    for (var late = queue.poll(); late != null; late = queue.poll()) {
      late.failed(closed());
    }
  }

  private static DatabaseException closed() {
    return new DatabaseException(Problem.CLOSED, "the database was closed");
  }
}
