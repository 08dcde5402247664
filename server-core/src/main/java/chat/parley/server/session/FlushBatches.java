package chat.parley.server.session;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Gathers the sessions written to while a batch runs, so that each is flushed once and each event
 * loop is woken once.
 *
 * <p>Thread: any; a batch belongs to the thread that runs it.
 */
final class FlushBatches {
  private final ScopedValue<Set<Session>> running = ScopedValue.newInstance();

  /** Runs {@code sends}, then flushes what it wrote to. */
  void together(Runnable sends) {
    if (running.isBound()) {
      sends.run();
      return;
    }
    var touched = new LinkedHashSet<Session>();
    try {
      ScopedValue.where(running, touched).run(sends);
    } finally {
      byLoop(touched).forEach((loop, sessions) -> Session.onLoop(loop, () -> drain(sessions)));
    }
  }

  /** Flushes the session at the end of the running batch; false when there is none. */
  boolean join(Session session) {
    if (!running.isBound()) {
      return false;
    }
    running.get().add(session);
    return true;
  }

  private static Map<Executor, Set<Session>> byLoop(Set<Session> touched) {
    var loops = new LinkedHashMap<Executor, Set<Session>>();
    for (var session : touched) {
      loops.computeIfAbsent(session.loop(), _ -> new LinkedHashSet<>()).add(session);
    }
    return loops;
  }

  private static void drain(Set<Session> sessions) {
    sessions.forEach(Session::drain);
  }
}
