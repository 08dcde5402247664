package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.ClientState.Connection;
import chat.parley.client.Problem.Kind;
import chat.parley.client.scene.Cable;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.ConversationId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device that is switched on while its server is not there. */
class AwayIT {
  private static final CanonicalName ANN = new CanonicalName("ann");
  private static final CanonicalName ZOE = new CanonicalName("zoe");

  private final ShiftedClock clock = new ShiftedClock();
  @TempDir Path folder;
  private House house;
  private Computer zoe;
  private ServerAddress nobodyThere;
  private ConversationId chat;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
    try (var cable = new Cable(house.address());
        var ann = Computer.on(cable.address(), mine(), clock).register("ann")) {
      nobodyThere = cable.address();
      chat = ann.open("zoe");
      ann.send(chat, "one");
      zoe.send(chat, "two");
      await().untilAsserted(() -> assertThat(ann.texts(chat)).containsExactly("one", "two"));
    }
  }

  @AfterEach
  void end() {
    zoe.close();
    house.close();
  }

  @Test
  void showsWhatItHasStored() {
    try (var ann = Computer.off(nobodyThere, mine(), clock)) {
      assertShowsEverything(ann, Connection.OFFLINE);
      assertThat(ann.refusalToConnect().kind()).isEqualTo(Kind.NO_CONNECTION);
      assertShowsEverything(ann, Connection.OFFLINE);
    }
  }

  @Test
  void showsItWhileItIsStillConnecting() {
    try (var cable = new Cable(house.address());
        var ann = Computer.off(cable.address(), mine(), clock)) {
      cable.hold();
      var _ = ann.client().connect(cable.address(), new ServerTrust.FirstUse());
      await().until(() -> ann.client().state().connection() == Connection.CONNECTING);
      assertShowsEverything(ann, Connection.CONNECTING);
      assertThat(ann.client().state().connection()).isEqualTo(Connection.CONNECTING);
    }
  }

  @Test
  void sendsWhatIsWrittenThenOnceItIsConnected() {
    try (var ann = Computer.off(nobodyThere, mine(), clock)) {
      assertThat(ann.open("zoe")).isEqualTo(chat);
      ann.write(chat, "written before there was a line");
      ann.connect(house);
      await()
          .untilAsserted(
              () ->
                  assertThat(zoe.texts(chat))
                      .containsExactly("one", "two", "written before there was a line"));
      assertThat(ann.client().state().connection()).isEqualTo(Connection.SIGNED_IN);
    }
  }

  @Test
  void showsNothingOfADeviceThatSignedOut() {
    try (var ann = Computer.on(house, mine(), clock)) {
      ann.signOut();
    }
    try (var ann = Computer.off(nobodyThere, mine(), clock)) {
      assertThat(ann.client().state().account()).isEmpty();
      assertThat(ann.client().state().conversations()).isEmpty();
    }
  }

  private void assertShowsEverything(Computer ann, Connection connection) {
    var state = ann.client().state();
    assertThat(state.connection()).isEqualTo(connection);
    assertThat(state.account()).contains(ANN);
    assertThat(state.friends().friends()).containsExactly(new FriendList.Friend(ZOE, false));
    assertThat(state.conversations())
        .singleElement()
        .satisfies(one -> assertThat(one.members()).containsExactly(ZOE));
    assertThat(ann.texts(chat)).containsExactly("one", "two");
  }

  private Path mine() {
    return folder.resolve("ann");
  }
}
