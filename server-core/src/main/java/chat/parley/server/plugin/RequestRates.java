package chat.parley.server.plugin;

import chat.parley.crypto.id.AccountId;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts requests by account and type, minute by minute; a minute that is over is forgotten as a
 * whole, so memory is bounded by the requests of one. Thread: any.
 */
final class RequestRates {
  private final Clock clock;
  private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(Long.MIN_VALUE));

  RequestRates(Clock clock) {
    this.clock = clock;
  }

  /** Counts one request; false when there were {@code perMinute} of them this minute already. */
  boolean allow(AccountId account, String type, int perMinute) {
    var counts = minute(Math.floorDiv(clock.millis(), 60_000)).counts();
    return counts.merge(new Key(account, type), 1, Integer::sum) <= perMinute;
  }

  private Minute minute(long number) {
    return current.updateAndGet(minute -> minute.number() == number ? minute : new Minute(number));
  }

  private record Minute(long number, ConcurrentMap<Key, Integer> counts) {
    Minute(long number) {
      this(number, new ConcurrentHashMap<>());
    }
  }

  private record Key(AccountId account, String type) {}
}
