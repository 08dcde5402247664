package chat.parley.server.limit;

import java.time.Duration;

/** How often something may be done: at once up to the burst, in the long run at the rate. */
public enum RateLimit {
  MESSAGES(
      4000, 2000, Duration.ofSeconds(1), "session", "messages and cursors; far above a person"),
  EPHEMERALS(40, 20, Duration.ofSeconds(1), "session", "signs of life; more only cost the others"),
  REQUESTS(1000, 100, Duration.ofSeconds(1), "session", "all else; catching up on a device fits"),
  SIGN_IN_STEPS(20, 1, Duration.ofSeconds(30), "session", "attempts on one connection"),
  RESTORES(
      20, 1, Duration.ofSeconds(10), "session", "frames of statements after a restore; rare work"),
  REPORTS(10, 1, Duration.ofSeconds(10), "session", "refusals told to log and dashboard"),
  PASSWORDS_BY_ADDRESS(50, 1, Duration.ofSeconds(1), "address", "a class behind one router fits"),
  PASSWORDS(500, 50, Duration.ofSeconds(1), "server", "guessing from everywhere at once"),
  REGISTRATIONS_BY_ADDRESS(100, 20, Duration.ofMinutes(1), "address", "a class signs up together");

  private final int burst;
  private final int amount;
  private final Duration period;
  private final String per;
  private final String why;

  RateLimit(int burst, int amount, Duration period, String per, String why) {
    this.burst = burst;
    this.amount = amount;
    this.period = period;
    this.per = per;
    this.why = why;
  }

  /** How many at once, after a pause. */
  public int burst() {
    return burst;
  }

  /** How many in each {@link #period} in the long run. */
  public int amount() {
    return amount;
  }

  /** The time {@link #amount} is counted for. */
  public Duration period() {
    return period;
  }

  /** Whose doings are counted together: a session's, an address's or the whole server's. */
  public String per() {
    return per;
  }

  /** Why it is limited, and why there. */
  public String why() {
    return why;
  }
}
