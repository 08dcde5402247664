package chat.parley.admin.web.live;

import chat.parley.admin.web.page.TimeWords;
import chat.parley.admin.web.page.Vitals;
import chat.parley.server.admin.ActivityLine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Locale;

/** The stream's events as JSON; the page puts their fields in place as text, never as markup. */
final class LiveEvents {
  private final ObjectMapper json = new ObjectMapper();

  String activity(ActivityLine line) {
    return write(
        new Line(
            line.number(),
            TimeWords.millisecond(line.at()),
            line.kind().name().toLowerCase(Locale.ROOT),
            String.valueOf(line.kind().mark()),
            line.text(),
            line.who(),
            line.detail()));
  }

  String vitals(Vitals vitals) {
    return write(vitals);
  }

  String session(Duration left) {
    return write(new Session(Math.max(0, left.toSeconds())));
  }

  String missed(long lines) {
    return write(new Missed(lines));
  }

  private String write(Record event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record of plain values has a JSON form", impossible);
    }
  }

  private record Line(
      long number, String at, String kind, String mark, String text, String who, String detail) {}

  private record Session(long secondsLeft) {}

  private record Missed(long lines) {}
}
