package chat.parley.swing.desk;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the presenters of one window, one task after the other, on a virtual thread. */
public final class Lane implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("presenters").factory());

  /** Queues a task; one that fails is logged, and the next one runs. Any thread. */
  @Override
  public void execute(Runnable task) {
    thread.execute(() -> guarded(task));
  }

  /** Takes a last task and nothing after it. */
  public void finish(Runnable last) {
    execute(last);
    thread.shutdown();
  }

  @SuppressWarnings("CatchingUnchecked") // a bug in one answer must not silence the window
  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      LOG.error("A presenter failed", bug);
    }
  }
}
