package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ClientState.Connection;
import chat.parley.client.Problem.Kind;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.protocol.GoodbyeReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client does after the server has said goodbye. */
class PartingIT {
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
  void comesBackByItselfAndSendsWhatWasWritten() {
    var chat = ann.open("zoe");
    house.disconnect("ann", GoodbyeReason.TOO_SLOW);
    ann.send(chat, "across the gap");
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("across the gap"));
    assertThat(ann.client().state().connection()).isEqualTo(Connection.SIGNED_IN);
  }

  @Test
  void staysAwayWhenKickedAndReturnsWhenItsUserDoes() {
    var chat = ann.open("zoe");
    house.disconnect("ann", GoodbyeReason.KICKED);
    ann.awaitOffline();
    assertThat(lastProblem().map(Problem::text)).contains("You were sent away.");
    ann.write(chat, "kept");
    ann.connect();
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("kept"));
  }

  @Test
  void isSignedOutWhenDisabled() {
    house.disconnect("ann", GoodbyeReason.DISABLED);
    ann.awaitOffline();
    await().untilAsserted(() -> assertThat(ann.said(ClientEvent.SignedOut.class)).hasSize(1));
    assertThat(lastProblem().map(Problem::kind)).contains(Kind.ACCOUNT_DISABLED);
    assertThat(ann.client().state().account()).isEmpty();
  }

  @Test
  void givesWayToTheSameDeviceElsewhere() throws IOException {
    var chat = ann.open("zoe");
    ann.send(chat, "from here");
    ann.close();
    var elsewhere = folder.resolve("elsewhere");
    Files.createDirectory(elsewhere);
    try (var files = Files.list(folder.resolve("ann"))) {
      for (var file : files.toList()) {
        Files.copy(file, elsewhere.resolve(file.getFileName()));
      }
    }
    ann = Computer.on(house, folder.resolve("ann"), clock);
    try (var other = Computer.on(house, elsewhere, clock)) {
      ann.awaitOffline();
      assertThat(lastProblem().map(Problem::kind)).contains(Kind.REFUSED);
      other.send(chat, "from there");
      await()
          .untilAsserted(
              () -> assertThat(zoe.texts(chat)).containsExactly("from here", "from there"));
    }
  }

  private Optional<Problem> lastProblem() {
    return ann.said(ClientEvent.ConnectionChanged.class).stream()
        .flatMap(event -> event.problem().stream())
        .reduce((_, last) -> last);
  }
}
