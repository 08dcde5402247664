package chat.parley.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedTasksTest {
  private final Queue<Runnable> handedOver = new ArrayDeque<>();
  private final AtomicInteger relieved = new AtomicInteger();
  private final OrderedTasks parked = new OrderedTasks(handedOver::add, relieved::incrementAndGet);

  @Test
  void keepsTheOrderOnRealThreads() {
    var ran = new CopyOnWriteArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new OrderedTasks(threads, () -> {});
      for (int number = 0; number < 500; number++) {
        int mine = number;
        assertThat(tasks.submit(() -> ran.add(mine))).isTrue();
      }
      await().until(() -> ran.size() == 500);
    }

    assertThat(ran).isEqualTo(IntStream.range(0, 500).boxed().toList());
  }

  @Test
  void isBounded() {
    for (int task = 0; task < OrderedTasks.CAPACITY; task++) {
      assertThat(parked.submit(() -> {})).isTrue();
    }

    assertThat(parked.submit(() -> {})).isFalse();
  }

  @Test
  void tellsWhenItIsRelieved() {
    for (int task = 0; task < OrderedTasks.MANY; task++) {
      parked.submit(() -> {});
    }
    assertThat(parked.many()).isTrue();

    handedOver.remove().run();

    assertThat(parked.many()).isFalse();
    assertThat(relieved).hasValue(1);
  }

  @Test
  void asksForOneThreadAtATime() {
    parked.submit(() -> {});
    parked.submit(() -> {});

    assertThat(List.copyOf(handedOver)).hasSize(1);
  }
}
