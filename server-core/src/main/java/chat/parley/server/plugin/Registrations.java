package chat.parley.server.plugin;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a plugin registered, to be undone in reverse order. Thread: any. */
final class Registrations {
  private final Deque<Runnable> undos = new ArrayDeque<>();
  private boolean undone;

  /**
   * Remembers how to undo something that was just registered; once the plugin has stopped, undoes
   * it at once.
   *
   * @throws IllegalStateException when the plugin has stopped
   */
  synchronized void add(Runnable undo) {
    if (undone) {
      undo.run();
      throw new IllegalStateException("the plugin has stopped, its context is no longer valid");
    }
    undos.push(undo);
  }

  /** Undoes everything, the last first. */
  synchronized void undo() {
    undone = true;
    while (!undos.isEmpty()) {
      undos.pop().run();
    }
  }
}
