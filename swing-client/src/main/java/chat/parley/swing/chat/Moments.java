package chat.parley.swing.chat;

import chat.parley.swing.text.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says days and times as people do, in the clock's zone. */
final class Moments {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Words words;
  private final Clock clock;

  Moments(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  String time(Instant moment) {
    return TIME.format(moment.atZone(clock.getZone()));
  }

  String day(LocalDate day) {
    var today = LocalDate.now(clock);
    if (day.equals(today)) {
      return words.get("day.today");
    }
    return day.equals(today.minusDays(1))
        ? words.get("day.yesterday")
        : day.format(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.locale()));
  }
}
