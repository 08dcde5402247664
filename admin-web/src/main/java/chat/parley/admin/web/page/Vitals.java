package chat.parley.admin.web.page;

import chat.parley.server.admin.Overview;
import chat.parley.server.admin.Overview.DoorState;
import java.time.Duration;
import java.util.Locale;

/** The vital figures in words; also what the live stream sends, under these names. */
public record Vitals(
    String door,
    String connected,
    String waiting,
    String rate,
    String refused,
    String disk,
    String uptime) {

  /** The figures of an overview. */
  public static Vitals of(Overview overview) {
    return new Vitals(
        overview.door() == DoorState.OPEN ? "open" : "closed",
        "%,d".formatted(overview.connected()),
        "%,d".formatted(overview.waiting()),
        rate(overview.messagesPerSecond()),
        "%,d".formatted(overview.refusedSignIns()),
        overview.diskUsedPercent() + " %",
        words(overview.uptime()));
  }

  private static String rate(double perSecond) {
    return perSecond == 0 || perSecond >= 10
        ? String.format(Locale.ROOT, "%,.0f", perSecond)
        : String.format(Locale.ROOT, "%.1f", perSecond);
  }

  private static String words(Duration uptime) {
    if (uptime.toDays() > 0) {
      return "%d d %d h".formatted(uptime.toDays(), uptime.toHoursPart());
    }
    return uptime.toHours() > 0
        ? "%d h %d min".formatted(uptime.toHours(), uptime.toMinutesPart())
        : "%d min".formatted(uptime.toMinutes());
  }
}
