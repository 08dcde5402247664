package chat.parley.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Thread: any. */
public final class SettableClock extends Clock {
  private volatile Instant now;

  /** A clock that shows a Sunday morning. */
  public SettableClock() {
    this(Instant.parse("2026-11-22T10:00:00Z"));
  }

  /** A clock that shows this instant. */
  public SettableClock(Instant now) {
    this.now = now;
  }

  /** Moves it on. */
  public void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
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
