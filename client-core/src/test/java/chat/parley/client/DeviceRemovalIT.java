package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.Problem.Kind;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device that is its account's no more. */
class DeviceRemovalIT {
  private static final String NEXT = "eleven grey herons waited";

  private final ShiftedClock clock = new ShiftedClock();
  @TempDir Path folder;
  private House house;
  private Computer zoe;
  private Computer ann;
  private Computer phone;
  private ConversationId chat;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
    ann = Computer.on(house, folder.resolve("ann"), clock).register("ann");
    chat = ann.open("zoe");
    ann.send(chat, "before");
    phone = Computer.on(house, folder.resolve("phone"), clock).signIn("ann");
    await().until(() -> ann.said(ClientEvent.DeviceAdded.class).size() == 1);
  }

  @AfterEach
  void end() {
    phone.close();
    ann.close();
    zoe.close();
    house.close();
  }

  @Test
  void isSignedOutAndReadsNothingMore() {
    var gone = addedDevice();
    ann.account(account -> account.revokeDevice(gone, Computer.PASSWORD.toCharArray()));

    await().until(() -> phone.said(ClientEvent.SignedOut.class).size() == 1);
    var problem = phone.said(ClientEvent.SignedOut.class).getFirst().problem();
    assertThat(problem.orElseThrow().kind()).isEqualTo(Kind.DEVICE_REMOVED);
    assertThat(ann.said(ClientEvent.DeviceRevoked.class))
        .extracting(ClientEvent.DeviceRevoked::device)
        .containsExactly(gone);
    assertThat(ann.account(AccountSafety::devices))
        .extracting(AccountDevice::thisOne)
        .containsExactly(true);
    zoe.send(chat, "without the phone");
    await().untilAsserted(() -> assertThat(ann.texts(chat)).hasSize(2));
  }

  @Test
  void comesBackAsANewDevice() {
    var gone = addedDevice();
    ann.account(account -> account.revokeDevice(gone, Computer.PASSWORD.toCharArray()));
    await().until(() -> phone.said(ClientEvent.SignedOut.class).size() == 1);
    zoe.send(chat, "meanwhile");

    phone.connect();
    phone.signIn("ann");
    await()
        .untilAsserted(() -> assertThat(phone.texts(chat)).containsExactly("before", "meanwhile"));
    phone.send(chat, "back");
    await().untilAsserted(() -> assertThat(zoe.texts(chat)).contains("back"));
    assertThat(ann.account(AccountSafety::devices))
        .extracting(AccountDevice::id)
        .hasSize(2)
        .doesNotContain(gone);
  }

  @Test
  void isNotWhoAsksItself() {
    var mine =
        ann.account(AccountSafety::devices).stream()
            .filter(AccountDevice::thisOne)
            .findAny()
            .orElseThrow()
            .id();
    var password = Computer.PASSWORD.toCharArray();
    assertThat(ann.refusal(account -> account.revokeDevice(mine, password)).kind())
        .isEqualTo(Kind.REFUSED);
  }

  @Test
  void isWhoeverIsNotConfirmedWhenThePasswordLeaked() {
    var before = ann.recoveryKey();
    var epochs = ann.epochs().size();
    ann.account(
        account ->
            account.passwordLeaked(Computer.PASSWORD.toCharArray(), NEXT.toCharArray(), Set.of()));

    await().until(() -> phone.said(ClientEvent.SignedOut.class).size() == 1);
    assertThat(ann.recoveryKey()).isNotEqualTo(before);
    assertThat(ann.epochs()).hasSizeGreaterThan(epochs);
    zoe.send(chat, "after");
    try (var fresh = Computer.on(house, folder.resolve("fresh"), clock)) {
      assertThat(fresh.refusalToSignIn("ann", Computer.PASSWORD).kind())
          .isEqualTo(Kind.SIGN_IN_FAILED);
      assertThat(fresh.refusalToRecover("ann", before, NEXT).kind()).isEqualTo(Kind.SIGN_IN_FAILED);
      fresh.signIn("ann", NEXT);
      await().untilAsserted(() -> assertThat(fresh.texts(chat)).containsExactly("before", "after"));
    }
    assertThat(zoe.said(ClientEvent.ContactIdentityChanged.class)).isEmpty();
  }

  @Test
  void staysWhereItsOwnerConfirmsIt() {
    var kept = Set.of(addedDevice());
    ann.account(
        account ->
            account.passwordLeaked(Computer.PASSWORD.toCharArray(), NEXT.toCharArray(), kept));
    zoe.send(chat, "for all of them");
    await().untilAsserted(() -> assertThat(phone.texts(chat)).contains("for all of them"));
    assertThat(phone.said(ClientEvent.SignedOut.class)).isEmpty();
  }

  private DeviceId addedDevice() {
    return ann.said(ClientEvent.DeviceAdded.class).getFirst().device();
  }
}
