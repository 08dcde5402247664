package chat.parley.server.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Slows down guessing of one name's password: five attempts, then one a minute, doubling to one in
 * fifteen. Never locks a name for good, and signing in by device is not counted at all. Whether the
 * name exists makes no difference. Thread: any.
 */
public final class PasswordThrottle {
  private static final int FREE_ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(6);
  private static final int CAPACITY = 10_000;
  private static final Attempts NONE = new Attempts(0, Instant.EPOCH);

  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Attempts> byName = new LongestQuietOut();

  /** No attempts yet. */
  public PasswordThrottle(Clock clock) {
    this.clock = clock;
  }

  /** True when an attempt on this name would be let through now. */
  public boolean permits(String name) {
    lock.lock();
    try {
      return !attempts(name).nextAt().isAfter(clock.instant());
    } finally {
      lock.unlock();
    }
  }

  /** Counts an attempt before its proof is looked at; false when it must not be looked at. */
  public boolean tryAttempt(String name) {
    lock.lock();
    try {
      var now = clock.instant();
      var before = attempts(name);
      if (before.nextAt().isAfter(now)) {
        return false;
      }
      byName.put(name, new Attempts(before.count() + 1, now));
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets the attempts on a name: the proof was right. */
  public void succeeded(String name) {
    lock.lock();
    try {
      byName.remove(name);
    } finally {
      lock.unlock();
    }
  }

  private Attempts attempts(String name) {
    var forgotten = clock.instant().minus(FORGOTTEN_AFTER);
    return Optional.ofNullable(byName.get(name))
        .filter(known -> known.last().isAfter(forgotten))
        .orElse(NONE);
  }

  private record Attempts(int count, Instant last) {
    Instant nextAt() {
      return last.plus(pause());
    }

    private Duration pause() {
      if (count < FREE_ATTEMPTS) {
        return Duration.ZERO;
      }
      int doublings = Math.min(count - FREE_ATTEMPTS, Integer.SIZE / 2);
      var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
      return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
  }

  /** Bounded: the name that has been quiet longest gives way. */
  private static final class LongestQuietOut extends LinkedHashMap<String, Attempts> {
    private static final long serialVersionUID = 1L;

    LongestQuietOut() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
      return size() > CAPACITY;
    }
  }
}
