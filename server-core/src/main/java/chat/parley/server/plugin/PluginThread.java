package chat.parley.server.plugin;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one thread on which a plugin is started, told of events and stopped. A plugin that hangs
 * keeps only its own thread.
 */
final class PluginThread implements AutoCloseable {
  private static final int WAITING_EVENTS = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PluginGuard guard;
  private final ThreadPoolExecutor executor;

  PluginThread(String plugin, ClassLoader loader, PluginGuard guard) {
    this.guard = guard;
    this.executor =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING_EVENTS),
            work -> {
              var thread = Thread.ofPlatform().name("plugin-" + plugin).daemon().unstarted(work);
              thread.setContextClassLoader(loader);
              return thread;
            });
  }

  /**
   * Runs something and waits for it.
   *
   * @throws UnusablePluginException when it throws or takes longer than {@code limit}
   */
  void await(Runnable work, Duration limit) {
    var done = executor.submit(work);
    try {
      done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw new UnusablePluginException(
          UnusablePluginException.reason(failed.getCause()), failed.getCause());
    } catch (TimeoutException late) {
      done.cancel(true);
      throw new UnusablePluginException(
          "took longer than %d seconds".formatted(limit.toSeconds()), late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnusablePluginException("was interrupted", interrupted);
    }
  }

  /** Hands over an event; never blocks. It is lost, and counted as a fault, when too many wait. */
  void tell(Runnable event) {
    try {
      executor.execute(() -> run(event));
    } catch (RejectedExecutionException full) {
      if (!executor.isShutdown()) {
        guard.fault(Hook.QUEUE, "its queue of events, which is full", full);
      }
    }
  }

  /** Drops the events that wait. */
  void forget() {
    executor.getQueue().clear();
  }

  /** Ends the thread and waits for it: a thread left behind would keep the plugin in memory. */
  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        guard.fault(Hook.THREAD, "its thread", new TimeoutException("it does not end"));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException | LinkageError thrown) {
      guard.fault(Hook.LISTENER, "a listener", thrown);
    }
  }
}
