package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.scene.Cable;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client still says when it is closed. */
class LastWordIT {
  private final ShiftedClock clock = new ShiftedClock();
  @TempDir Path folder;
  private House house;
  private Computer ann;
  private Computer zoe;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
    ann = Computer.on(house, folder.resolve("ann"), clock).register("ann");
  }

  @AfterEach
  void end() {
    ann.close();
    zoe.close();
    house.close();
  }

  @Test
  void tellsTheServerWhatItHasStored() throws InterruptedException {
    var chat = ann.open("zoe");
    var arrived = new CountDownLatch(3);
    zoe.client()
        .subscribe(
            event -> {
              if (event instanceof ClientEvent.MessageReceived) {
                arrived.countDown();
              }
            });
    ann.send(chat, "one");
    ann.send(chat, "two");
    ann.send(chat, "three");
    assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
    zoe.close();
    assertThat(house.cursors("zoe", chat)).containsExactly(3L);
  }

  @Test
  void doesNotWaitLongForAServerThatIsSilent() {
    try (var cable = new Cable(house.address());
        var ben = Computer.on(cable.address(), folder.resolve("ben"), clock).register("ben")) {
      var chat = ben.open("zoe");
      cable.hold();
      var _ = ben.client().send(chat, "into the void");
      var before = System.nanoTime();
      ben.close();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }
  }
}
