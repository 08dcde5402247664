package chat.parley.swing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  @Test
  void leadsFromAnyThreadToTheEventThread() throws Exception {
    var seen = new CompletableFuture<Boolean>();

    new UiExecutor().execute(() -> seen.complete(EventQueue.isDispatchThread()));

    assertThat(seen.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void refusesAPresenterOnTheEventThread() throws Exception {
    var refusal = new CompletableFuture<Throwable>();

    EventQueue.invokeAndWait(
        () -> {
          try {
            new UiExecutor().execute(() -> {});
            refusal.complete(new AssertionError("was accepted"));
          } catch (IllegalStateException expected) {
            refusal.complete(expected);
          }
        });

    assertThat(refusal.get(5, TimeUnit.SECONDS)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesAViewOffTheEventThread() {
    assertThatThrownBy(EventThread::require).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void runsTheNextTaskAfterOneThatFailed() throws Exception {
    var lane = new Lane();
    var done = new CountDownLatch(1);

    lane.execute(
        () -> {
          throw new IllegalStateException("a bug");
        });
    lane.finish(done::countDown);

    assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
  }
}
