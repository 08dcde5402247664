package chat.parley.client.thread;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Runs one piece of work after the other. State touched only from here needs no locks; the store's
 * calls block, so it is a platform thread.
 *
 * <p>Thread: any. Ownership: {@link #close} waits for the work that runs; what waits is dropped.
 */
public final class ClientThread implements Executor, AutoCloseable {
  private final ScheduledThreadPoolExecutor executor;
  private final Consumer<RuntimeException> failures;

  /**
   * @param failures told what a piece of work threw; the next one runs all the same
   */
  public ClientThread(Consumer<RuntimeException> failures) {
    this.failures = failures;
    this.executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("parley-client").daemon().factory());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setRemoveOnCancelPolicy(true);
  }

  /** Runs {@code work} after what waits already; dropped once closed. */
  @Override
  public void execute(Runnable work) {
    try {
      executor.execute(guarded(work));
    } catch (RejectedExecutionException _) {
      // closed: whoever waited for the work has been told by then
    }
  }

  /**
   * Runs {@code work} after what waits already, and waits for its end; after {@code patience} it
   * goes on without waiting. Any thread but this one.
   */
  public void await(Runnable work, Duration patience) {
    try {
      executor.submit(guarded(work)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | RejectedExecutionException _) {
      // it runs later, or the thread is closed: waiting longer would help nobody
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs {@code work} after a pause. */
  public void later(Duration pause, Runnable work) {
    try {
      executor.schedule(guarded(work), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      // closed
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException _) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private Runnable guarded(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException failed) {
        failures.accept(failed);
      } catch (Error broken) {
        failures.accept(new IllegalStateException("this installation is broken", broken));
        throw broken; // the executor keeps what it catches to itself
      }
    };
  }
}
