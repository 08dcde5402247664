package chat.parley.swing.desk;

import chat.parley.client.ChatClient;
import chat.parley.swing.text.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** Desks for tests. */
public final class Desks {
  /** A quarter to eleven on a Monday. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-16T10:45:00Z"), ZoneOffset.UTC);

  private Desks() {}

  /** A real lane; views are called on it, so that a presenter can be tested without a display. */
  public static Desk withoutDisplay(ChatClient client) {
    return new Desk(client, new Lane(), Runnable::run, Words.in(Locale.ENGLISH), CLOCK);
  }

  /** A real lane and the real way to the event thread. */
  public static Desk withEventThread(ChatClient client) {
    return new Desk(client, new Lane(), new UiExecutor(), Words.in(Locale.ENGLISH), CLOCK);
  }
}
