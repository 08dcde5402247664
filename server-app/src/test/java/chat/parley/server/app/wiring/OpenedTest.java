package chat.parley.server.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
  private final List<String> closed = new ArrayList<>();

  @Test
  void closesTheLastFirst() {
    try (var opened = new Opened()) {
      part(opened, "store");
      part(opened, "socket");
    }

    assertThat(closed).containsExactly("socket", "store");
  }

  @Test
  void closesTheRestWhereOneCannotBeClosed() {
    try (var opened = new Opened()) {
      part(opened, "store");
      AutoCloseable broken =
          () -> {
            throw new IllegalStateException("stuck");
          };
      assertThat(opened.add(broken)).isSameAs(broken);
    }

    assertThat(closed).containsExactly("store");
  }

  private void part(Opened opened, String name) {
    AutoCloseable part = () -> closed.add(name);
    assertThat(opened.add(part)).isSameAs(part);
  }
}
