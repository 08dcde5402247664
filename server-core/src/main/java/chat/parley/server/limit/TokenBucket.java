package chat.parley.server.limit;

import java.time.Clock;

/** Counts one thing against its {@link RateLimit}. Thread: any. */
public final class TokenBucket {
  private final RateLimit limit;
  private final Clock clock;
  private double tokens;
  private long filledAt;

  /** A full bucket. */
  public TokenBucket(RateLimit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
    this.tokens = limit.burst();
    this.filledAt = clock.millis();
  }

  /** Takes a token; false when there is none, and then it must not be done. */
  public synchronized boolean tryTake() {
    refill();
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** True when nothing was taken for so long that a new bucket would be the same. */
  synchronized boolean isFull() {
    refill();
    return tokens >= limit.burst();
  }

  private void refill() {
    long now = clock.millis();
    double fresh = (double) (now - filledAt) * limit.amount() / limit.period().toMillis();
    // A clock set back must not take tokens away.
    tokens = Math.min(limit.burst(), tokens + Math.max(0, fresh));
    filledAt = now;
  }
}
