package chat.parley.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.Problem.Kind;
import chat.parley.client.scene.Computer;
import chat.parley.client.scene.House;
import chat.parley.client.scene.ShiftedClock;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recovery key on paper, and what it is good for. */
class RecoveryIT {
  private static final String NEXT = "eleven grey herons waited";

  private final ShiftedClock clock = new ShiftedClock();
  @TempDir Path folder;
  private House house;
  private Computer ann;

  @BeforeEach
  void begin() {
    house = new House(folder, clock);
    ann = Computer.on(house, folder.resolve("ann"), clock).register("ann");
  }

  @AfterEach
  void end() {
    ann.close();
    house.close();
  }

  @Test
  void isConfirmedByTypingTheKeyAgain() {
    var key = ann.recoveryKey();
    assertThat(ann.said(ClientEvent.RecoveryKeyIssued.class)).hasSize(1);
    assertThat(ann.client().state().recoveryConfirmed()).isFalse();

    var slip = (key.charAt(0) == '7' ? "8" : "7") + key.substring(1);
    assertThat(ann.refusal(account -> account.confirmRecoveryKey(slip)).kind())
        .isEqualTo(Kind.RECOVERY_KEY_WRONG);
    assertThat(ann.client().state().recoveryConfirmed()).isFalse();
    ann.account(
        account -> account.confirmRecoveryKey(key.toLowerCase(Locale.ROOT).replace("-", " ")));
    assertThat(ann.client().state().recoveryConfirmed()).isTrue();
    assertThat(ann.said(ClientEvent.RecoveryKeyConfirmed.class)).hasSize(1);
  }

  @Test
  void opensTheAccountWhereThePasswordIsForgotten() {
    try (var zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe")) {
      var chat = ann.open("zoe");
      ann.send(chat, "before");
      await().untilAsserted(() -> assertThat(zoe.texts(chat)).hasSize(1));
      ann.close();
      try (var fresh = Computer.on(house, folder.resolve("fresh"), clock)) {
        fresh.recover("ann", ann.recoveryKey(), NEXT);
        assertThat(fresh.client().state().recoveryConfirmed()).isTrue();
        await().untilAsserted(() -> assertThat(fresh.texts(chat)).containsExactly("before"));
        fresh.send(chat, "after");
        await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("before", "after"));
        assertThat(zoe.said(ClientEvent.ContactIdentityChanged.class)).isEmpty();
      }
      passwordIs(NEXT);
    }
  }

  @Test
  void isRefusedWhereItIsNotTheAccounts() {
    try (var fresh = Computer.on(house, folder.resolve("fresh"), clock)) {
      var key = ann.recoveryKey();
      ann.account(account -> account.replaceRecoveryKey(Computer.PASSWORD.toCharArray()));
      assertThat(fresh.refusalToRecover("ann", key, NEXT).kind()).isEqualTo(Kind.SIGN_IN_FAILED);
      assertThat(fresh.refusalToRecover("ann", "no key", NEXT).kind())
          .isEqualTo(Kind.RECOVERY_KEY_WRONG);
      assertThat(fresh.refusalToRecover("ann", ann.recoveryKey(), "123").kind())
          .isEqualTo(Kind.PASSWORD_WEAK);
      assertThat(ann.client().state().recoveryConfirmed()).isFalse();
      fresh.recover("ann", ann.recoveryKey(), NEXT);
    }
  }

  @Test
  void changesThePasswordWhileTheOtherDeviceGoesOn() {
    try (var zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
        var phone = Computer.on(house, folder.resolve("phone"), clock).signIn("ann")) {
      var chat = ann.open("zoe");
      ann.account(
          account -> account.changePassword(Computer.PASSWORD.toCharArray(), NEXT.toCharArray()));
      phone.send(chat, "still here");
      await().untilAsserted(() -> assertThat(zoe.texts(chat)).containsExactly("still here"));
      assertThat(
              ann.refusal(
                      account ->
                          account.changePassword(
                              Computer.PASSWORD.toCharArray(), NEXT.toCharArray()))
                  .kind())
          .isEqualTo(Kind.SIGN_IN_FAILED);
    }
    passwordIs(NEXT);
  }

  @Test
  void leavesNothingBehindWhereItIsErased() {
    try (var zoe = Computer.on(house, folder.resolve("zoe"), clock).register("zoe");
        var phone = Computer.on(house, folder.resolve("phone"), clock).signIn("ann")) {
      var chat = phone.open("zoe");
      phone.send(chat, "on the phone");
      phone.erase();
      assertThat(phone.client().state().account()).isEmpty();
      assertThat(phone.client().state().conversations()).isEmpty();
      phone.connect();
      phone.signIn("ann");
      await().untilAsserted(() -> assertThat(phone.texts(chat)).containsExactly("on the phone"));
      await().untilAsserted(() -> assertThat(zoe.texts(chat)).hasSize(1));
    }
  }

  private void passwordIs(String password) {
    try (var other = Computer.on(house, folder.resolve("other"), clock)) {
      assertThat(other.refusalToSignIn("ann", Computer.PASSWORD).kind())
          .isEqualTo(Kind.SIGN_IN_FAILED);
      other.signIn("ann", password);
    }
  }
}
