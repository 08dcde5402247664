package chat.parley.server.admin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Slows guessing down, by account, by address block and in all: a few attempts are free, then one a
 * minute, doubling to one in fifteen. Nobody is locked out for good. An attempt counts before it is
 * looked at, so that many at once gain nothing. Thread: any.
 */
final class SignInThrottle {
  private static final int KEYS = 10_000;
  private static final int MOST_DOUBLINGS = 16;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Key, Attempts> attempts = new OldestOut();

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Counts an attempt; how long it has to wait instead, when it must not be looked at yet. */
  Optional<Duration> attempt(String admin, String address) {
    lock.lock();
    try {
      var keys = Key.of(admin, address);
      var pause = keys.stream().map(this::pause).max(Duration::compareTo).orElseThrow();
      if (pause.isPositive()) {
        return Optional.of(pause);
      }
      keys.forEach(this::count);
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Forgives the account and the address: the proof was right. The count in all stays. */
  void succeeded(String admin, String address) {
    lock.lock();
    try {
      Key.of(admin, address).stream()
          .filter(key -> key.scope != Scope.ALL)
          .forEach(attempts::remove);
    } finally {
      lock.unlock();
    }
  }

  private void count(Key key) {
    var past = attempts.get(key);
    var count = past == null || forgotten(past) ? 1 : past.count + 1;
    attempts.put(key, new Attempts(count, clock.instant()));
  }

  private Duration pause(Key key) {
    var past = attempts.get(key);
    if (past == null || forgotten(past) || past.count < key.scope.free) {
      return Duration.ZERO;
    }
    return Duration.between(clock.instant(), past.last.plus(key.scope.pause(past.count)));
  }

  private boolean forgotten(Attempts past) {
    return past.last.plus(FORGOTTEN_AFTER).isBefore(clock.instant());
  }

  private record Attempts(int count, Instant last) {}

  /** What is counted together, and how it slows down. */
  private enum Scope {
    ACCOUNT(5, Duration.ofMinutes(1), Duration.ofMinutes(15)),
    ADDRESS_BLOCK(20, Duration.ofMinutes(1), Duration.ofMinutes(15)),
    /** Strangers together must not keep the owner out: it never waits long. */
    ALL(200, Duration.ofSeconds(2), Duration.ofSeconds(2));

    private final int free;
    private final Duration first;
    private final Duration longest;

    Scope(int free, Duration first, Duration longest) {
      this.free = free;
      this.first = first;
      this.longest = longest;
    }

    Duration pause(int count) {
      var pause = first.multipliedBy(1L << Math.min(count - free, MOST_DOUBLINGS));
      return pause.compareTo(longest) < 0 ? pause : longest;
    }
  }

  private record Key(Scope scope, String value) {
    static List<Key> of(String admin, String address) {
      return List.of(
          new Key(Scope.ACCOUNT, admin),
          new Key(Scope.ADDRESS_BLOCK, block(address)),
          new Key(Scope.ALL, ""));
    }

    /** The /24 of an IPv4 address, the /64 of an IPv6 address. */
    private static String block(String address) {
      var groups = address.split(":", -1);
      if (groups.length > 1) {
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
      }
      return address.substring(0, Math.max(0, address.lastIndexOf('.')));
    }
  }

  /** Bounded: the key that came first gives way. */
  private static final class OldestOut extends LinkedHashMap<Key, Attempts> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Attempts> eldest) {
      return size() > KEYS;
    }
  }
}
