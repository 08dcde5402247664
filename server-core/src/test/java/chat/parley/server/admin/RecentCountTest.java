package chat.parley.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentCountTest {
  private final SettableClock clock = new SettableClock();
  private final RecentCount count = new RecentCount(clock, 1_000, 10);

  @Test
  void countsTheLastSlotsOnly() {
    count.increment();
    clock.advance(Duration.ofSeconds(9));
    count.increment();
    assertThat(count.sum()).isEqualTo(2);

    clock.advance(Duration.ofSeconds(1));
    assertThat(count.sum()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(9));
    assertThat(count.sum()).isZero();
  }
}
