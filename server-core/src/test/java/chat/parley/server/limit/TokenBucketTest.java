package chat.parley.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.testkit.SettableClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenBucketTest {
  private final SettableClock clock = new SettableClock();

  @ParameterizedTest
  @EnumSource(RateLimit.class)
  void letsTheBurstThroughAndThenTheRate(RateLimit limit) {
    var bucket = new TokenBucket(limit, clock);

    assertThat(taken(bucket)).isEqualTo(limit.burst());
    clock.advance(limit.period());
    assertThat(taken(bucket)).isEqualTo(Math.min(limit.amount(), limit.burst()));
  }

  @Test
  void takesNothingAwayWhenTheClockGoesBack() {
    var bucket = new TokenBucket(RateLimit.REPORTS, clock);

    clock.advance(Duration.ofHours(-1));

    assertThat(taken(bucket)).isEqualTo(RateLimit.REPORTS.burst());
  }

  @Test
  void keepsKeysApart() {
    var buckets = new KeyedBuckets<String>(RateLimit.REPORTS, clock);
    for (int count = 0; count < RateLimit.REPORTS.burst(); count++) {
      assertThat(buckets.tryTake("one")).isTrue();
    }

    assertThat(buckets.tryTake("one")).isFalse();
    assertThat(buckets.tryTake("other")).isTrue();
  }

  @Test
  void staysBoundedAndRecovers() {
    var buckets = new KeyedBuckets<Integer>(RateLimit.REPORTS, clock);
    for (int key = 0; key < 10_000; key++) {
      assertThat(buckets.tryTake(key)).isTrue();
    }

    assertThat(buckets.tryTake(10_000)).isFalse();
    clock.advance(Duration.ofHours(1));
    assertThat(buckets.tryTake(10_000)).isTrue();
  }

  @Test
  void seesOneSubscriberBehindIpv6Addresses() throws UnknownHostException {
    assertThat(block("2001:db8:1:2::7")).isEqualTo(block("2001:db8:1:2:ffff::9"));
    assertThat(block("2001:db8:1:2::7")).isNotEqualTo(block("2001:db8:1:3::7"));
    assertThat(block("192.0.2.1")).isNotEqualTo(block("192.0.2.2"));
  }

  private static AddressBlock block(String address) throws UnknownHostException {
    return AddressBlock.of(InetAddress.getByName(address));
  }

  private static int taken(TokenBucket bucket) {
    int taken = 0;
    while (bucket.tryTake()) {
      taken++;
    }
    return taken;
  }
}
