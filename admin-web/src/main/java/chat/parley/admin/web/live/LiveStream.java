package chat.parley.admin.web.live;

import chat.parley.admin.web.page.Vitals;
import chat.parley.server.admin.ActivityLine;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.access.AdminAccess;
import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One browser's stream: the last lines first, then every new one, and every two seconds the vital
 * figures and how long the session still lasts. A browser that does not read loses lines, and is
 * told how many.
 */
final class LiveStream {
  private static final int RECENT = 200;
  private static final int QUEUE = 1_000;
  private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final SseClient client;
  private final String sessionToken;
  private final ServerAdmin server;
  private final AdminAccess access;
  private final Clock clock;
  private final LiveEvents events = new LiveEvents();
  private final ArrayBlockingQueue<ActivityLine> waiting = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicLong missed = new AtomicLong();
  private volatile boolean stopped; // looked at every glance

  LiveStream(
      SseClient client, String sessionToken, ServerAdmin server, AdminAccess access, Clock clock) {
    this.client = client;
    this.sessionToken = sessionToken;
    this.server = server;
    this.access = access;
    this.clock = clock;
  }

  void run() {
    try (var _ = server.activity().subscribe(this::take)) {
      var shown = sendRecent();
      while (!stopped && !client.terminated() && tick()) {
        shown = pass(shown);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      client.close();
    }
  }

  void stop() {
    stopped = true;
  }

  private void take(ActivityLine line) {
    if (!waiting.offer(line)) {
      missed.incrementAndGet();
    }
  }

  private long sendRecent() {
    var all = server.activity().recent();
    var recent = all.subList(Math.max(0, all.size() - RECENT), all.size());
    recent.forEach(this::send);
    return recent.isEmpty() ? 0 : recent.getLast().number();
  }

  /** Sends figures and the session's end; false when the session is over. */
  private boolean tick() {
    var session = access.session(sessionToken);
    if (session.isEmpty()) {
      emit("signed-out", "{}");
      return false;
    }
    var left = Duration.between(clock.instant(), session.get().endsAt());
    emit("session", events.session(left));
    emit("vitals", events.vitals(Vitals.of(server.overview())));
    return true;
  }

  /** Passes lines on until the next tick; those up to {@code shown} were sent already. */
  private long pass(long shown) throws InterruptedException {
    var last = shown;
    var end = System.nanoTime() + TICK_NANOS;
    var left = TICK_NANOS;
    while (left > 0 && !stopped && !client.terminated()) {
      var line = waiting.poll(Math.min(left, GLANCE_NANOS), TimeUnit.NANOSECONDS);
      if (line != null && line.number() > last) {
        send(line);
        last = line.number();
      }
      left = end - System.nanoTime();
    }
    tellMissed();
    return last;
  }

  private void send(ActivityLine line) {
    emit("activity", events.activity(line));
  }

  private void tellMissed() {
    var lost = missed.getAndSet(0);
    if (lost > 0) {
      emit("missed", events.missed(lost));
    }
  }

  /** A browser that is gone is no reason to complain. */
  private void emit(String event, String data) {
    if (!client.terminated()) {
      client.sendEvent(event, data);
    }
  }
}
