package chat.parley.server.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When the process is to end, and that a signal lets it end in order: what is queued is written,
 * everybody is told goodbye. Thread: any.
 */
final class Ending {
  private static final int SECONDS_TO_END = 30;

  private final CountDownLatch wanted = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  /** From now on SIGTERM and Ctrl-C are requests to end. */
  void hearSignals() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::onSignal, "end"));
  }

  /** Asks for the end. */
  void now() {
    wanted.countDown();
  }

  /** Waits until somebody asks for the end. */
  void await() {
    try {
      wanted.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that nothing is left to do. */
  void done() {
    ended.countDown();
  }

  private void onSignal() {
    boolean exitsByItself = ended.getCount() == 0;
    now();
    if (!exitsByItself && inTime()) {
      // A signal that was obeyed is no failure: without this the exit code would be 143 or 130.
      Runtime.getRuntime().halt(0);
    }
  }

  private boolean inTime() {
    try {
      return ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
