package chat.parley.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(new Random(7));

  @Test
  void growsFromAQuarterOfASecondToHalfAMinute() {
    var full = Backoff.FIRST;
    for (var i = 0; i < 12; i++) {
      assertThat(backoff.next()).isBetween(full.dividedBy(2), full);
      full = full.multipliedBy(2);
      full = full.compareTo(Backoff.LONGEST) > 0 ? Backoff.LONGEST : full;
    }
    assertThat(full).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void beginsAgainAfterASuccess() {
    backoff.next();
    backoff.next();

    backoff.reset();

    assertThat(backoff.next()).isLessThanOrEqualTo(Backoff.FIRST);
  }

  @Test
  void spreadsClientsOverTime() {
    var other = new Backoff(new Random(8));

    assertThat(List.of(backoff.next(), backoff.next(), backoff.next()))
        .isNotEqualTo(List.of(other.next(), other.next(), other.next()));
  }
}
