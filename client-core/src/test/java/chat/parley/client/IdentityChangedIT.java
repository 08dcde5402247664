package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.Problem.Kind;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.client.store.ClientStore;
import chat.parley.client.store.DataFolder;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.protocol.GoodbyeReason;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server shows another identity for a name than the one this device has pinned. */
class IdentityChangedIT {
  private final ShiftedClock clock = new ShiftedClock();
  private final SecureRandom random = new SecureRandom();
  @TempDir Path folder;

  @Test
  void blocksSendingAndSaysSo() {
    try (var house = new House(folder, clock);
        var zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe")) {
      var mine = folder.resolve("ann");
      var ann = Computer.on(house, mine, clock).register("ann");
      var chat = ann.open("zoe");
      ann.send(chat, "to the zoe I know");
      await().untilAsserted(() -> assertThat(zoe.texts(chat)).hasSize(1));
      house.disconnect("ann", GoodbyeReason.KICKED);
      ann.awaitOffline();
      ann.write(chat, "written before I knew");
      ann.close();
      pinSomebodyElse(mine, "zoe");
      try (var again = Computer.on(house, mine, clock)) {
        assertThat(again.refusalOf(chat, "secret").kind()).isEqualTo(Kind.CONTACT_IDENTITY_CHANGED);
        assertThat(again.refusalToOpen("zoe").kind()).isEqualTo(Kind.CONTACT_IDENTITY_CHANGED);
        assertThat(again.said(ClientEvent.ContactIdentityChanged.class))
            .extracting(event -> event.name().value())
            .containsExactly("zoe");
        zoe.send(chat, "it is me");
        await().untilAsserted(() -> assertThat(again.texts(chat)).hasSize(2));
        assertThat(zoe.texts(chat)).containsExactly("to the zoe I know", "it is me");
      }
    }
  }

  private void pinSomebodyElse(Path mine, String name) {
    try (var data = DataFolder.open(mine);
        var store = ClientStore.open(data, random)) {
      var pin =
          store.contacts().all().stream()
              .filter(one -> one.name().value().equals(name))
              .findAny()
              .orElseThrow();
      var other = new Fingerprint(Bytes.random(random, pin.identity().value().length()));
      store.contacts().save(pin.decided(other, pin.grade(), clock.instant()));
    }
  }
}
