package chat.parley.server.session;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs one session's tasks one after the other, each on a thread where it may block.
 *
 * <p>Thread: any.
 */
final class OrderedTasks {
  /** More than a client has in flight; whoever exceeds it is told so. */
  static final int CAPACITY = 1024;

  /** From here on no more is read from the peer, until it is down to half. */
  static final int MANY = 64;

  private final Executor executor;
  private final Runnable relieved;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  /**
   * @param relieved told each time when only half of {@link #MANY} are left
   */
  OrderedTasks(Executor executor, Runnable relieved) {
    this.executor = executor;
    this.relieved = relieved;
  }

  boolean many() {
    lock.lock();
    try {
      return waiting.size() >= MANY;
    } finally {
      lock.unlock();
    }
  }

  /** Queues a task that must not throw; false when there is no room. */
  boolean submit(Runnable task) {
    lock.lock();
    try {
      if (waiting.size() == CAPACITY) {
        return false;
      }
      waiting.add(task);
      if (!running) {
        running = true;
        executor.execute(this::runAll);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void runAll() {
    for (var task = next(); task != null; task = next()) {
      task.run();
      tellIfRelieved();
    }
  }

  private void tellIfRelieved() {
    lock.lock();
    try {
      if (waiting.size() != MANY / 2) {
        return;
      }
    } finally {
      lock.unlock();
    }
    relieved.run();
  }

  private @Nullable Runnable next() {
    lock.lock();
    try {
      var task = waiting.poll();
      running = task != null;
      return task;
    } finally {
      lock.unlock();
    }
  }
}
