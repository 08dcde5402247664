package chat.parley.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginThreadTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PluginGuard guard = new PluginGuard("test", meters);
  private final PluginThread thread =
      new PluginThread("test", PluginThreadTest.class.getClassLoader(), guard);

  @AfterEach
  void close() {
    thread.close();
  }

  @Test
  void listenerThatThrowsIsCountedAndTheNextEventArrives() {
    var arrived = new AtomicInteger();

    thread.tell(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    thread.tell(arrived::incrementAndGet);

    await().until(() -> arrived.get() == 1);
    assertThat(guard.faults()).isOne();
    assertThat(meters.get("parley.plugin.faults").tag("hook", "listener").counter().count())
        .isOne();
  }

  @Test
  void doesNotWaitForEverForWhatHangs() {
    var never = new CountDownLatch(1);

    assertThatThrownBy(() -> thread.await(() -> hang(never), Duration.ofMillis(50)))
        .isInstanceOf(UnusablePluginException.class)
        .hasMessageContaining("longer than");
  }

  @Test
  void losesEventsWhenTooManyWaitAndCountsThem() {
    var release = new CountDownLatch(1);
    thread.tell(() -> hang(release));

    for (var i = 0; i < 10_010; i++) {
      thread.tell(() -> {});
    }

    assertThat(guard.faults()).isPositive();
    release.countDown();
  }

  private static void hang(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
