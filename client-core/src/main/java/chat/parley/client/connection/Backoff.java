package chat.parley.client.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The pauses between tries to connect again: doubling from a quarter of a second to half a minute,
 * each shortened by up to a half at random, so that the clients of a server that was away do not
 * all come back at once.
 *
 * <p>Thread: one.
 */
public final class Backoff {
  static final Duration FIRST = Duration.ofMillis(250);
  static final Duration LONGEST = Duration.ofSeconds(30);

  private final RandomGenerator random;
  private Duration next = FIRST;

  /**
   * @param random spreads the pauses
   */
  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** The pause before the next try. */
  public Duration next() {
    var full = next;
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return Duration.ofMillis((long) (full.toMillis() * (0.5 + random.nextDouble() / 2)));
  }

  /** A try went well: begin with short pauses again. */
  public void reset() {
    next = FIRST;
  }
}
