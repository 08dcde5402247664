package chat.parley.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When the demo is over: at Enter, at the last window's closing, or at Ctrl-C; and that a process
 * which is told to end first clears up.
 */
final class Ending {
  private static final long SECONDS_TO_CLEAR_UP = 20;

  private final CountDownLatch wanted = new CountDownLatch(1);
  private final CountDownLatch clearedUp = new CountDownLatch(1);

  /** From now on signals and Enter are heard. */
  static Ending listen(BufferedReader keyboard) {
    var ending = new Ending();
    Runtime.getRuntime().addShutdownHook(new Thread(ending::hurry, "demo-end"));
    Thread.ofPlatform().daemon().start(() -> ending.hear(keyboard));
    return ending;
  }

  /** Says that it is over. Thread: any. */
  void now() {
    wanted.countDown();
  }

  /** Waits until it is over. */
  void await() {
    try {
      wanted.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that nothing is left to clear up. */
  void done() {
    clearedUp.countDown();
  }

  /** Without a keyboard, only signals end the demo. */
  private void hear(BufferedReader keyboard) {
    try {
      if (keyboard.readLine() != null) {
        now();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void hurry() {
    now();
    try {
      var _ = clearedUp.await(SECONDS_TO_CLEAR_UP, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
