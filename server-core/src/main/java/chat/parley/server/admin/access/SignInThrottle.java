package chat.parley.server.admin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down, by account, by address block and in all: a few failures are free, then one
 * attempt a minute, doubling to one in fifteen. Nobody is locked out for good. Thread: any.
 */
final class SignInThrottle {
  private static final int KEYS = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private record Failures(int count, Instant last) {}

  private final Clock clock;
  private final Map<Key, Failures> failures =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
              return size() > KEYS;
            }
          });

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How long this attempt has to wait; empty when it may be made now. */
  Optional<Duration> wait(String admin, String address) {
    return Key.of(admin, address).stream()
        .map(this::wait)
        .filter(Duration::isPositive)
        .max(Duration::compareTo);
  }

  /** Counts a failed attempt. */
  void failed(String admin, String address) {
    for (var key : Key.of(admin, address)) {
      failures.merge(
          key,
          new Failures(1, clock.instant()),
          (old, _) -> new Failures(forgotten(old) ? 1 : old.count + 1, clock.instant()));
    }
  }

  /** Forgives the account and the address; the count in all stays. */
  void succeeded(String admin, String address) {
    Key.of(admin, address).stream().filter(key -> key.scope != Scope.ALL).forEach(failures::remove);
  }

  private Duration wait(Key key) {
    var past = failures.get(key);
    if (past == null || forgotten(past) || past.count < key.scope.free) {
      return Duration.ZERO;
    }
    var doublings = Math.min(past.count - key.scope.free, 4);
    var pause = FIRST_WAIT.multipliedBy(1L << doublings);
    var until = past.last.plus(pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause);
    return Duration.between(clock.instant(), until);
  }

  private boolean forgotten(Failures past) {
    return past.last.plus(FORGOTTEN_AFTER).isBefore(clock.instant());
  }

  /** What is counted together, and how many failures in it are free. */
  private enum Scope {
    ACCOUNT(5),
    ADDRESS_BLOCK(20),
    ALL(200);

    private final int free;

    Scope(int free) {
      this.free = free;
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
      var colons = address.split(":", -1);
      if (colons.length > 1) {
        return String.join(":", Arrays.copyOf(colons, Math.min(4, colons.length)));
      }
      return address.substring(0, Math.max(0, address.lastIndexOf('.')));
    }
  }
}
