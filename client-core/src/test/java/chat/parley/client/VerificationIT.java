package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.Problem.Kind;
import chat.parley.client.Verification.Comparison;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.DataFolder;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.Fingerprint;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people make sure of each other. */
class VerificationIT {
  private final ShiftedClock clock = new ShiftedClock();
  private final SecureRandom random = new SecureRandom();
  @TempDir private Path folder;
  private House house;
  private Computer ann;
  private Computer zoe;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    ann = Computer.on(house, folder.resolve("ann"), clock).register("ann");
    zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
    ann.open("zoe");
  }

  @AfterEach
  void end() {
    zoe.close();
    ann.close();
    house.close();
  }

  @Test
  void bothSeeTheSameNumberBeforeAnythingWasSaid() {
    var hers = ann.ok(ann.client().verification().safetyNumber("zoe"));
    await().until(() -> !zoe.client().state().conversations().isEmpty());
    var zoes = zoe.ok(zoe.client().verification().safetyNumber("ann"));

    assertThat(hers.safetyNumber()).isEqualTo(zoes.safetyNumber()).hasSize(71);
    assertThat(hers.grade()).isEqualTo(IdentityGrade.FIRST_SEEN);
    assertThat(ann.ok(ann.client().verification().compare("zoe", zoes.code())))
        .isEqualTo(Comparison.SAME);
    assertThat(ann.ok(ann.client().verification().safetyNumber("zoe")).grade())
        .isEqualTo(IdentityGrade.COMPARED);
    assertThat(ann.said(ClientEvent.ContactVerified.class)).hasSize(1);
  }

  @Test
  void sendsWhatWaitedOnceTheChangedIdentityIsAccepted() {
    var chat = ann.open("zoe");
    ann.send(chat, "to the zoe I know");
    ann.close();
    pinSomebodyElse(folder.resolve("ann"));
    ann = Computer.on(house, folder.resolve("ann"), clock);
    assertThat(ann.refusalOf(chat, "secret").kind()).isEqualTo(Kind.CONTACT_IDENTITY_CHANGED);
    assertThat(ann.problem(ann.client().verification().markCompared("zoe")).kind())
        .isEqualTo(Kind.CONTACT_IDENTITY_CHANGED);
    assertThat(ann.said(ClientEvent.ContactIdentityChanged.class))
        .singleElement()
        .satisfies(event -> assertThat(event.change().isAlarming(event.grade())).isTrue());

    ann.ok(ann.client().verification().acceptIdentity("zoe"));
    ann.send(chat, "so it is you");

    await()
        .untilAsserted(
            () -> assertThat(zoe.texts(chat)).containsExactly("to the zoe I know", "so it is you"));
  }

  @Test
  void knowsNoStrangers() {
    assertThat(ann.problem(ann.client().verification().safetyNumber("nobody")).kind())
        .isEqualTo(Kind.UNKNOWN_NAME);
    assertThat(ann.problem(ann.client().verification().markCompared("ann")).kind())
        .isEqualTo(Kind.UNKNOWN_NAME);
  }

  private void pinSomebodyElse(Path mine) {
    try (var data = DataFolder.open(mine);
        var store = ClientStore.open(data, random)) {
      var pin =
          store.contacts().all().stream()
              .filter(one -> one.name().value().equals("zoe"))
              .findAny()
              .orElseThrow();
      var other = new Fingerprint(Bytes.random(random, Fingerprint.LENGTH));
      store.contacts().save(pin.decided(other, pin.grade(), clock.instant()));
    }
  }
}
