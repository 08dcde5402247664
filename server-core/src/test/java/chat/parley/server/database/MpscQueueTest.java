package chat.parley.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class MpscQueueTest {
  private static final int PRODUCERS = 4;
  private static final int EACH = 50_000;

  @Test
  void isEmptyAtFirst() {
    var queue = new MpscQueue<String>();

    assertThat(queue.isEmpty()).isTrue();
    assertThat(queue.poll()).isNull();
  }

  @Test
  void losesNothingAndKeepsTheOrderOfEachProducer() throws InterruptedException {
    var queue = new MpscQueue<long[]>();
    var threads = new ArrayList<Thread>();
    for (var producer = 0; producer < PRODUCERS; producer++) {
      long id = producer;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (long i = 0; i < EACH; i++) {
                      queue.add(new long[] {id, i});
                    }
                  }));
    }

    var next = new HashMap<Long, Long>();
    var taken = 0;
    while (taken < PRODUCERS * EACH) {
      var entry = queue.poll();
      if (entry == null) {
        Thread.onSpinWait();
        continue;
      }
      assertThat(entry[1]).isEqualTo(next.getOrDefault(entry[0], 0L));
      next.put(entry[0], entry[1] + 1);
      taken++;
    }

    for (var thread : threads) {
      thread.join();
    }
    assertThat(queue.isEmpty()).isTrue();
  }
}
