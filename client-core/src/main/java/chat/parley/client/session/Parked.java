package chat.parley.client.session;

import chat.parley.client.thread.ClientThread;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Commands given while the connection is away: they run when it is back, or after a while without
 * it, and then fail by themselves. Thread: the client's.
 */
final class Parked {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ClientThread thread;
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  Parked(ClientThread thread) {
    this.thread = thread;
  }

  void add(Runnable command) {
    waiting.add(command);
    thread.later(
        PATIENCE,
        () -> {
          if (waiting.remove(command)) {
            command.run();
          }
        });
  }

  void release() {
    var ready = List.copyOf(waiting);
    waiting.clear();
    ready.forEach(Runnable::run);
  }
}
