package chat.parley.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordThrottleTest {
  private final SettableClock clock = new SettableClock();
  private final PasswordThrottle throttle = new PasswordThrottle(clock);

  @Test
  void letsFiveAttemptsThroughAtOnce() {
    fail(5);

    assertThat(throttle.tryAttempt("alice")).isFalse();
    assertThat(throttle.permits("alice")).isFalse();
  }

  @Test
  void doublesThePauseUpToFifteenMinutes() {
    fail(5);

    for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
      clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(throttle.tryAttempt("alice")).as("just before %d min", minutes).isFalse();
      clock.advance(Duration.ofSeconds(1));
      assertThat(throttle.tryAttempt("alice")).as("after %d min", minutes).isTrue();
    }
  }

  @Test
  void neverLocksOutForGood() {
    for (int attempt = 0; attempt < 100; attempt++) {
      clock.advance(Duration.ofMinutes(15));
      assertThat(throttle.tryAttempt("alice")).isTrue();
    }
  }

  @Test
  void forgetsAttemptsAfterSuccess() {
    fail(5);
    throttle.succeeded("alice");

    assertThat(throttle.permits("alice")).isTrue();
  }

  @Test
  void countsEachNameForItself() {
    fail(5);

    assertThat(throttle.permits("bob")).isTrue();
  }

  private void fail(int attempts) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      assertThat(throttle.tryAttempt("alice")).isTrue();
    }
  }
}
