package chat.parley.server.limit;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One {@link TokenBucket} for each key that did something lately. Bounded: when it is full of keys
 * that are still being limited, unknown ones are refused. Thread: any.
 */
public final class KeyedBuckets<K> {
  private static final int CAPACITY = 10_000;

  private final RateLimit limit;
  private final Clock clock;
  private final ConcurrentHashMap<K, TokenBucket> buckets = new ConcurrentHashMap<>();

  /** No keys yet. */
  public KeyedBuckets(RateLimit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** Takes one of the key's tokens; false when there is none. */
  public boolean tryTake(K key) {
    if (buckets.size() >= CAPACITY) {
      buckets.values().removeIf(TokenBucket::isFull);
    }
    if (buckets.size() >= CAPACITY && !buckets.containsKey(key)) {
      return false;
    }
    return buckets.computeIfAbsent(key, _ -> new TokenBucket(limit, clock)).tryTake();
  }
}
