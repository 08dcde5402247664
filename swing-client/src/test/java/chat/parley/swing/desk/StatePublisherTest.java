package chat.parley.swing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatePublisherTest {
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();
  private final StatePublisher<String> publisher = new StatePublisher<>(queue::add, shown::add);

  @Test
  void showsOnlyTheNewestStateWhenTheViewIsBusy() {
    publisher.publish("one");
    publisher.publish("two");
    publisher.publish("three");
    run();

    assertThat(shown).containsExactly("three");
  }

  @Test
  void showsEveryStateWhenTheViewIsIdle() {
    publisher.publish("one");
    run();
    publisher.publish("two");
    run();

    assertThat(shown).containsExactly("one", "two");
  }

  private void run() {
    while (!queue.isEmpty()) {
      queue.remove().run();
    }
  }
}
