package chat.parley.server.limit;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** What one session has left of each limit that counts by session. Thread: any. */
public final class Allowance {
  private final Clock clock;
  private final Map<RateLimit, TokenBucket> buckets = new EnumMap<>(RateLimit.class);

  /** Everything still there. */
  public Allowance(Clock clock) {
    this.clock = clock;
  }

  /** Takes one; false when none is left. */
  public synchronized boolean tryTake(RateLimit limit) {
    return buckets.computeIfAbsent(limit, this::full).tryTake();
  }

  private TokenBucket full(RateLimit limit) {
    return new TokenBucket(limit, clock);
  }
}
