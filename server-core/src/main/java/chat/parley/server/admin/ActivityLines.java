package chat.parley.server.admin;

import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.activity.ActivityStream.Subscription;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Turns activities into numbered lines and remembers the last of them. Thread: any; the lock is
 * held for a few instructions only, so that publishers are not held up.
 */
final class ActivityLines implements ActivityFeed {
  private static final int REMEMBERED = 500;

  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<ActivityLine> recent = new ArrayDeque<>();
  private final List<Consumer<ActivityLine>> listeners = new CopyOnWriteArrayList<>();
  private long last;

  private ActivityLines() {}

  static ActivityLines of(ActivityStream stream) {
    var lines = new ActivityLines();
    stream.subscribe(lines::take);
    return lines;
  }

  @Override
  public List<ActivityLine> recent() {
    lock.lock();
    try {
      return List.copyOf(recent);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Subscription subscribe(Consumer<ActivityLine> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void take(Activity activity) {
    var line = remember(activity);
    for (var listener : listeners) {
      listener.accept(line);
    }
  }

  private ActivityLine remember(Activity activity) {
    lock.lock();
    try {
      last++;
      var line = ActivityWords.line(last, activity);
      if (recent.size() == REMEMBERED) {
        recent.removeFirst();
      }
      recent.addLast(line);
      return line;
    } finally {
      lock.unlock();
    }
  }
}
