package chat.parley.admin.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs with the system's, and jumps ahead when a test says so. */
final class MovingClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  void advance(Duration time) {
    ahead = ahead.plus(time);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
