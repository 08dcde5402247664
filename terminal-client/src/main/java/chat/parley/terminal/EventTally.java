package chat.parley.terminal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the lines of each kind since the start, and those that a wait has taken. Thread: lines are
 * counted by the client's event thread, waits block the script's.
 */
final class EventTally {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Integer> free = new HashMap<>();

  void count(String kind) {
    lock.lock();
    try {
      free.merge(kind, 1, Integer::sum);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes {@code count} lines of a kind that no earlier call took; none when there are not as many
   * in time.
   *
   * @return whether there were
   */
  boolean take(String kind, int count, Duration time) throws InterruptedException {
    lock.lock();
    try {
      var left = time.toNanos();
      while (free.getOrDefault(kind, 0) < count) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      free.merge(kind, -count, Integer::sum);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** How long a wait of this many seconds is, in words. */
  static String words(Duration time) {
    return "%.1f s".formatted(time.toMillis() / (double) TimeUnit.SECONDS.toMillis(1));
  }
}
