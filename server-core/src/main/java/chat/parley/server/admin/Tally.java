package chat.parley.server.admin;

import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what the vital figures need, from the activity stream. Thread: any. */
final class Tally {
  private static final int MESSAGE_SECONDS = 10;
  private static final int REFUSAL_MINUTES = 60;

  private final RecentCount messages;
  private final RecentCount refusals;
  private final AtomicLong allMessages = new AtomicLong();

  private Tally(Clock clock) {
    messages = new RecentCount(clock, 1_000, MESSAGE_SECONDS);
    refusals = new RecentCount(clock, 60_000, REFUSAL_MINUTES);
  }

  static Tally of(ActivityStream stream, Clock clock) {
    var tally = new Tally(clock);
    stream.subscribe(tally::take);
    return tally;
  }

  double messagesPerSecond() {
    return (double) messages.sum() / MESSAGE_SECONDS;
  }

  long messages() {
    return allMessages.get();
  }

  long refusedSignIns() {
    return refusals.sum();
  }

  private void take(Activity activity) {
    if (activity instanceof Activity.MessageRelayed) {
      messages.increment();
      allMessages.incrementAndGet();
    } else if (activity instanceof Activity.SignInRefused) {
      refusals.increment();
    }
  }
}
