package chat.parley.server.activity;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Tells listeners what happens, and remembers the last of it for those who come later.
 *
 * <p>Thread: any. Listeners run on the publishing thread, which may be an event loop or the store's
 * writer: they hand over and return, and never block.
 */
public final class ActivityStream {
  private final int remembered;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Activity> recent = new ArrayDeque<>();
  private final List<Consumer<Activity>> listeners = new CopyOnWriteArrayList<>();

  /** A stream that remembers this many activities. */
  public ActivityStream(int remembered) {
    this.remembered = remembered;
  }

  /** Tells everybody. */
  public void publish(Activity activity) {
    remember(activity);
    for (var listener : listeners) {
      listener.accept(activity);
    }
  }

  /**
   * Adds a listener.
   *
   * @return ends the subscription when closed
   */
  public Subscription subscribe(Consumer<Activity> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** What happened last, oldest first. */
  public List<Activity> recent() {
    lock.lock();
    try {
      return List.copyOf(recent);
    } finally {
      lock.unlock();
    }
  }

  private void remember(Activity activity) {
    lock.lock();
    try {
      if (recent.size() == remembered) {
        recent.removeFirst();
      }
      recent.addLast(activity);
    } finally {
      lock.unlock();
    }
  }

  /** A listener's place in the stream. */
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
