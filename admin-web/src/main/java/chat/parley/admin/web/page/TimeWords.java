package chat.parley.admin.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as the pages write them, always UTC. */
public final class TimeWords {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MILLISECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private TimeWords() {}

  /** {@code 2026-11-22 10:42}. */
  public static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  /** {@code 2026-11-22 10:42:07}. */
  public static String second(Instant instant) {
    return SECOND.format(instant);
  }

  /** {@code 10:42:07.113}. */
  public static String millisecond(Instant instant) {
    return MILLISECOND.format(instant);
  }
}
