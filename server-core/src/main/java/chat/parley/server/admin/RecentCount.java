package chat.parley.server.admin;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;

/** How often something happened lately, in slots of equal length. Thread: any. */
final class RecentCount {
  private final Clock clock;
  private final long slotMillis;
  private final long[] counts;
  private final long[] slotOf;
  private final ReentrantLock lock = new ReentrantLock();

  RecentCount(Clock clock, long slotMillis, int slots) {
    this.clock = clock;
    this.slotMillis = slotMillis;
    this.counts = new long[slots];
    this.slotOf = new long[slots];
  }

  void increment() {
    lock.lock();
    try {
      var slot = clock.millis() / slotMillis;
      var place = Math.floorMod(slot, counts.length);
      if (slotOf[place] != slot) {
        slotOf[place] = slot;
        counts[place] = 0;
      }
      counts[place]++;
    } finally {
      lock.unlock();
    }
  }

  /** The count over all slots, the one that runs included. */
  long sum() {
    lock.lock();
    try {
      var oldest = clock.millis() / slotMillis - counts.length;
      var sum = 0L;
      for (var place = 0; place < counts.length; place++) {
        sum += slotOf[place] > oldest ? counts[place] : 0;
      }
      return sum;
    } finally {
      lock.unlock();
    }
  }
}
