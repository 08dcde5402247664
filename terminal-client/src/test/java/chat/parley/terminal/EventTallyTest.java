package chat.parley.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventTallyTest {
  private final EventTally tally = new EventTally();

  @Test
  void takesWhatCameBeforeTheWait() throws InterruptedException {
    tally.count("message");
    tally.count("message");

    assertThat(tally.take("message", 2, Duration.ZERO)).isTrue();
  }

  @Test
  void givesEachEventToOneWaitOnly() throws InterruptedException {
    tally.count("message");

    assertThat(tally.take("message", 1, Duration.ZERO)).isTrue();
    assertThat(tally.take("message", 1, Duration.ZERO)).isFalse();
  }

  @Test
  void takesNothingWhenThereAreTooFew() throws InterruptedException {
    tally.count("message");

    assertThat(tally.take("message", 2, Duration.ofMillis(20))).isFalse();
    assertThat(tally.take("message", 1, Duration.ZERO)).isTrue();
  }

  @Test
  void doesNotMixKinds() throws InterruptedException {
    tally.count("presence");

    assertThat(tally.take("message", 1, Duration.ZERO)).isFalse();
  }

  @Test
  void wakesWhenTheEventComes() throws InterruptedException {
    var counted = CompletableFuture.runAsync(() -> tally.count("message"));

    assertThat(tally.take("message", 1, Duration.ofSeconds(10))).isTrue();
    counted.join();
  }
}
