package chat.parley.server.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private final SettableClock clock = new SettableClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void waitDoublesUpToFifteenMinutes() {
    attempt(5, "root", "10.0.0.1");
    assertThat(throttle.attempt("root", "10.9.9.9")).contains(Duration.ofMinutes(1));

    clock.advance(Duration.ofMinutes(1));
    attempt(1, "root", "10.0.0.1");
    assertThat(throttle.attempt("root", "10.9.9.9")).contains(Duration.ofMinutes(2));

    for (var tries = 0; tries < 8; tries++) {
      clock.advance(Duration.ofMinutes(15));
      attempt(1, "root", "10.0.0.1");
    }
    assertThat(throttle.attempt("root", "10.9.9.9")).contains(Duration.ofMinutes(15));
  }

  @Test
  void refusedAttemptDoesNotCount() {
    attempt(5, "root", "10.0.0.1");
    for (var tries = 0; tries < 100; tries++) {
      throttle.attempt("root", "10.0.0.1");
    }

    assertThat(throttle.attempt("root", "10.0.0.1")).contains(Duration.ofMinutes(1));
  }

  @Test
  void neighboursInAnAddressBlockCountTogether() {
    for (var neighbour = 0; neighbour < 20; neighbour++) {
      attempt(1, "name-" + neighbour, "10.0.0." + neighbour);
    }

    assertThat(throttle.attempt("somebody", "10.0.0.250")).isPresent();
    assertThat(throttle.attempt("somebody", "10.0.1.250")).isEmpty();
  }

  @Test
  void ipv6CountsBySixtyFourBits() {
    for (var neighbour = 0; neighbour < 20; neighbour++) {
      attempt(1, "name-" + neighbour, "2001:db8:0:1:0:0:0:" + neighbour);
    }

    assertThat(throttle.attempt("somebody", "2001:db8:0:1:ffff:0:0:1")).isPresent();
    assertThat(throttle.attempt("somebody", "2001:db8:0:2:0:0:0:1")).isEmpty();
  }

  @Test
  void crowdOfStrangersHoldsTheOwnerUpForSecondsOnly() {
    for (var stranger = 0; stranger < 200; stranger++) {
      attempt(1, "name-" + stranger, "10.0.%d.1".formatted(stranger));
    }

    assertThat(throttle.attempt("root", "192.0.2.1")).contains(Duration.ofSeconds(2));
  }

  @Test
  void successForgives() {
    attempt(5, "root", "10.0.0.1");
    throttle.succeeded("root", "10.0.0.1");

    assertThat(throttle.attempt("root", "10.0.0.1")).isEmpty();
  }

  @Test
  void anHourForgives() {
    attempt(5, "root", "10.0.0.1");
    clock.advance(Duration.ofMinutes(61));

    attempt(5, "root", "10.0.0.1");
  }

  private void attempt(int times, String admin, String address) {
    for (var done = 0; done < times; done++) {
      assertThat(throttle.attempt(admin, address)).isEmpty();
    }
  }
}
