package chat.parley.server.plugin;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the server and one plugin's code: counts and logs what it throws, and knows when
 * the last call has left it. Thread: any.
 */
final class PluginGuard {
  private static final Logger LOG = LoggerFactory.getLogger(PluginGuard.class);

  private final String plugin;
  private final LongAdder faults = new LongAdder();
  private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();
  private final MeterRegistry meters;
  private volatile boolean open = true;

  PluginGuard(String plugin, MeterRegistry meters) {
    this.plugin = plugin;
    this.meters = meters;
  }

  /**
   * Begins a call into the plugin; false once it stops. Each true is followed by {@link #leave}.
   */
  boolean enter() {
    return open && calls.readLock().tryLock();
  }

  /** Ends a call, on the thread that began it. */
  void leave() {
    calls.readLock().unlock();
  }

  /** Lets no call in any more and waits for those inside, but not longer than {@code patience}. */
  void close(Duration patience) {
    open = false;
    try {
      if (!calls.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("plugin {} is stopped while calls are still inside it", plugin);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Counts and logs something the plugin threw, or should not have done.
   *
   * @param where for the log, more exact than the hook
   */
  void fault(Hook hook, String where, Throwable thrown) {
    faults.increment();
    meters.counter("parley.plugin.faults", "plugin", plugin, "hook", hook.tag()).increment();
    LOG.error("plugin {} failed in {}", plugin, where, thrown);
  }

  /** Faults since the plugin was started. */
  long faults() {
    return faults.sum();
  }
}
