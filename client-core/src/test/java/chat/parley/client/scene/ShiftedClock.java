package chat.parley.client.scene;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs, and can be set forward and back. Thread: any. */
public final class ShiftedClock extends Clock {
  private final Clock real = Clock.systemUTC();
  private volatile Duration shift = Duration.ZERO;

  /** Sets it this much off the real time. */
  public void shift(Duration off) {
    shift = off;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(shift);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
