package chat.parley.client.session;

import chat.parley.client.ChatClient.Subscription;
import chat.parley.client.ClientEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners and completes commands, in one order, on a thread of its own: whoever listens
 * badly delays no message. Thread: any.
 */
final class EventPublisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

  private final CopyOnWriteArrayList<Consumer<ClientEvent>> listeners =
      new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("parley-events").daemon().factory());

  Subscription subscribe(Consumer<ClientEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void publish(ClientEvent event) {
    run(() -> listeners.forEach(listener -> tell(listener, event)));
  }

  <T> void complete(CompletableFuture<T> command, T outcome) {
    run(() -> command.complete(outcome));
  }

  void fail(CompletableFuture<?> command, Throwable failure) {
    run(() -> command.completeExceptionally(failure));
  }

  /** Whatever was published is told first. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.warn("a listener blocks; what it was not told is lost");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Runnable work) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException _) {
      work.run(); // closed: nobody else tells any more, and a command has to end
    }
  }

  private static void tell(Consumer<ClientEvent> listener, ClientEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException faulty) {
      LOG.error("a listener failed", faulty);
    }
  }
}
