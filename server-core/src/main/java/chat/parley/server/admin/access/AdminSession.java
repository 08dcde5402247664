package chat.parley.server.admin.access;

import java.time.Duration;
import java.time.Instant;

/**
 * One signed-in browser.
 *
 * @param id names the session in lists; useless for signing in
 * @param lastActiveAt of the last request a person caused
 * @param confirmedAt when the password was last proven
 * @param agent what the browser calls itself, cut to 200 characters
 */
public record AdminSession(
    String id,
    String admin,
    AdminRole role,
    Instant startedAt,
    Instant lastActiveAt,
    Instant confirmedAt,
    String address,
    String agent) {
  /** Time without a person's doing after which a session ends. */
  public static final Duration IDLE = Duration.ofMinutes(15);

  /** Time after which every session ends. */
  public static final Duration ABSOLUTE = Duration.ofHours(8);

  /** How long a proven password is good for dangerous actions. */
  public static final Duration CONFIRMATION = Duration.ofMinutes(5);

  /** When it ends if nobody does anything. */
  public Instant endsAt() {
    var idle = lastActiveAt.plus(IDLE);
    var absolute = startedAt.plus(ABSOLUTE);
    return idle.isBefore(absolute) ? idle : absolute;
  }

  /** True while dangerous actions need no password. */
  public boolean confirmedBy(Instant now) {
    return now.isBefore(confirmedAt.plus(CONFIRMATION));
  }
}
