package chat.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.crypto.statement.AccountAccess;
import chat.parley.protocol.Access;
import chat.parley.protocol.BeginLogin;
import chat.parley.protocol.Done;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.Ping;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.SignedIn;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.activity.Activity;
import chat.parley.server.keys.notice.NoticeChange;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInIT {
  private final TestServer server = new TestServer();
  private final TestAccount alice = server.account("alice");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void admitsAKnownDevice() {
    try (var client = server.connect()) {
      var signedIn = client.signIn(LoginMethod.DEVICE, alice, SignedIn.class);

      assertThat(signedIn.account()).isEqualTo(alice.id());
      assertThat(signedIn.device()).isEqualTo(alice.device());
      assertThat(signedIn.access()).isEqualTo(Access.FULL);
      assertThat(signedIn.features()).containsExactly(TestServer.EMOTES);
      await().until(() -> server.sessions.isConnected(alice.device()));
      assertThat(server.sessions.waiting()).isEmpty();
      assertThat(server.sessions.connected()).hasSize(1);
    }
    await().until(() -> server.sessions.connected().isEmpty());
    assertThat(server.seen)
        .hasAtLeastOneElementOfType(Activity.AccountOnline.class)
        .hasAtLeastOneElementOfType(Activity.AccountOffline.class);
  }

  @Test
  void letsAPasswordOnlyEnrol() {
    try (var client = server.connect()) {
      var signedIn = client.signIn(LoginMethod.PASSWORD, alice, SignedIn.class);

      assertThat(signedIn.access()).isEqualTo(Access.ENROLMENT);
      assertThat(signedIn.device()).isEqualTo(DeviceId.NONE);
      client.send(new FetchVault(client.nextId()));
      client.next(Done.class);
      assertThat(server.sessions.connectedDevices(alice.id())).isEmpty();
    }
  }

  @Test
  void goesOnFromEnrolmentToTheDevice() {
    try (var client = server.connect()) {
      client.signIn(LoginMethod.PASSWORD, alice, SignedIn.class);
      var signedIn = client.signIn(LoginMethod.DEVICE, alice, SignedIn.class);

      assertThat(signedIn.access()).isEqualTo(Access.FULL);
      await().until(() -> server.sessions.isConnected(alice.device()));
      assertThat(server.sessions.connected()).hasSize(1);
    }
  }

  @Test
  void answersWrongPasswordAndUnknownNameAlike() {
    var nobody = TestAccount.named("nobody");
    try (var client = server.connect()) {
      var wrong = client.signIn(LoginMethod.PASSWORD, alice.impostor(), Refused.class);
      var unknown = client.signIn(LoginMethod.PASSWORD, nobody, Refused.class);
      var stranger = client.signIn(LoginMethod.DEVICE, nobody, Refused.class);

      assertThat(wrong.code()).isEqualTo(RefusalCode.SIGN_IN_FAILED);
      assertThat(unknown.code()).isEqualTo(wrong.code());
      assertThat(unknown.detail()).isEqualTo(wrong.detail());
      assertThat(stranger.detail()).isEqualTo(wrong.detail());
    }
  }

  @Test
  void challengesAnUnknownNameAlwaysTheSame() {
    var nobody = TestAccount.named("nobody");
    var first = challenge(nobody);
    var second = challenge(nobody);
    var known = challenge(alice);

    assertThat(second.salt()).isEqualTo(first.salt());
    assertThat(second.serverNonce()).isNotEqualTo(first.serverNonce());
    assertThat(first.salt().length()).isEqualTo(known.salt().length());
    assertThat(first.memoryKiB()).isEqualTo(known.memoryKiB());
    assertThat(first.salt()).isNotEqualTo(challenge(TestAccount.named("another")).salt());
  }

  @Test
  void tellsOnlyTheOwnerThatTheDeviceIsShutOut() {
    server.issue(alice, new NoticeChange.Bar(alice.device()));
    try (var client = server.connect()) {
      var impostor = client.signIn(LoginMethod.DEVICE, alice.impostor(), Refused.class);
      var owner = client.signIn(LoginMethod.DEVICE, alice, Refused.class);

      assertThat(impostor.code()).isEqualTo(RefusalCode.SIGN_IN_FAILED);
      assertThat(owner.code()).isEqualTo(RefusalCode.ACCOUNT_DISABLED);
      assertThat(owner.detail()).contains("this device");
    }
  }

  @Test
  void servesADeviceAgainOnceItIsAllowed() {
    server.issue(alice, new NoticeChange.Bar(alice.device()));
    server.issue(alice, new NoticeChange.Allow(alice.device()));
    try (var client = server.connect()) {
      client.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
    }
  }

  @Test
  void closesTheConnectionOfADeviceThatIsShutOut() {
    try (var client = server.connect()) {
      client.signIn(LoginMethod.DEVICE, alice, SignedIn.class);

      server.issue(alice, new NoticeChange.Bar(alice.device()));

      assertThat(client.next(StatementPublished.class)).isNotNull();
      assertThat(client.next(Goodbye.class).detail()).contains("shut this device out");
    }
  }

  @Test
  void tellsOnlyTheOwnerThatTheAccountIsDisabled() {
    server.issue(alice, new NoticeChange.Access(AccountAccess.DISABLED));
    try (var client = server.connect()) {
      var impostor = client.signIn(LoginMethod.DEVICE, alice.impostor(), Refused.class);
      var owner = client.signIn(LoginMethod.DEVICE, alice, Refused.class);

      assertThat(impostor.code()).isEqualTo(RefusalCode.SIGN_IN_FAILED);
      assertThat(owner.code()).isEqualTo(RefusalCode.ACCOUNT_DISABLED);
    }
  }

  @Test
  void answersARemovedDeviceLikeAnUnknownOne() {
    try (var client = server.connect()) {
      client.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
      server.accounts.put(alice.withoutDevice());
      server.sessions.disconnect(alice.device(), GoodbyeReason.DEVICE_REMOVED, "");
      assertThat(client.next(Goodbye.class).reason()).isEqualTo(GoodbyeReason.DEVICE_REMOVED);
    }
    try (var client = server.connect()) {
      var removed = client.signIn(LoginMethod.DEVICE, alice, Refused.class);
      var unknown = client.signIn(LoginMethod.DEVICE, TestAccount.named("x"), Refused.class);

      assertThat(removed.code()).isEqualTo(RefusalCode.SIGN_IN_FAILED);
      assertThat(removed.detail()).isEqualTo(unknown.detail());
    }
  }

  @Test
  void refusesADeviceThatIsRemovedWhileItSignsIn() {
    try (var client = server.connect()) {
      var begin = client.begin(LoginMethod.DEVICE, alice);
      client.send(begin);
      var challenge = client.next(LoginChallenge.class);
      server.accounts.put(alice.withoutDevice());
      var proof = alice.proof(client.hello(), client.leaf(), begin, challenge);
      client.send(new FinishLogin(client.nextId(), proof));

      assertThat(client.next(Refused.class).code()).isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }
  }

  @Test
  void takesAProofOnlyOnce() {
    try (var client = server.connect()) {
      var begin = client.begin(LoginMethod.DEVICE, alice);
      client.send(begin);
      var challenge = client.next(LoginChallenge.class);
      var proof = alice.proof(client.hello(), client.leaf(), begin, challenge);
      client.send(begin);
      client.next(LoginChallenge.class);
      client.send(new FinishLogin(client.nextId(), proof));

      assertThat(client.next(Refused.class).code()).isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }
  }

  @Test
  void slowsDownGuessing() {
    try (var client = server.connect()) {
      for (int guess = 0; guess < 5; guess++) {
        var refused = client.signIn(LoginMethod.PASSWORD, alice.impostor(), Refused.class);
        assertThat(refused.code()).isEqualTo(RefusalCode.SIGN_IN_FAILED);
      }
      client.send(client.begin(LoginMethod.PASSWORD, alice));
      assertThat(client.next(Refused.class).code()).isEqualTo(RefusalCode.RATE_LIMITED);

      client.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
    }
  }

  @Test
  void refusesWhatCannotBeAName() {
    var begin = TestAccount.named("x");
    try (var client = server.connect()) {
      var request = client.begin(LoginMethod.PASSWORD, begin);
      client.send(
          new BeginLogin(
              request.requestId(),
              request.method(),
              "Not A Name",
              request.device(),
              request.clientNonce()));

      assertThat(client.next(Refused.class).code()).isEqualTo(RefusalCode.NAME_INVALID);
    }
  }

  @Test
  void replacesTheOlderConnectionOfADevice() {
    try (var first = server.connect();
        var second = server.connect()) {
      first.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
      second.signIn(LoginMethod.DEVICE, alice, SignedIn.class);

      assertThat(first.next(Goodbye.class).reason()).isEqualTo(GoodbyeReason.REPLACED);
      assertThat(first.isClosed()).isTrue();
      second.send(new Ping(second.nextId()));
      second.next(Done.class);
      assertThat(server.sessions.isConnected(alice.device())).isTrue();
    }
  }

  @Test
  void boundsTheConnectionsThatOnlyProvedThePassword() {
    try (var oldest = server.connect();
        var second = server.connect();
        var third = server.connect();
        var fourth = server.connect();
        var fifth = server.connect()) {
      for (var client : List.of(oldest, second, third, fourth, fifth)) {
        client.signIn(LoginMethod.PASSWORD, alice, SignedIn.class);
      }

      assertThat(oldest.next(Goodbye.class).reason()).isEqualTo(GoodbyeReason.REPLACED);
      await().until(() -> server.sessions.connectedCount() == 4);
    }
  }

  @Test
  void showsAnAccountOnlineOnceForSeveralDevices() {
    try (var enrolling = server.connect();
        var device = server.connect()) {
      enrolling.signIn(LoginMethod.PASSWORD, alice, SignedIn.class);
      device.signIn(LoginMethod.DEVICE, alice, SignedIn.class);
      await().until(() -> server.sessions.isConnected(alice.device()));
    }
    await().until(() -> server.sessions.connected().isEmpty());

    assertThat(server.seen.stream().filter(Activity.AccountOnline.class::isInstance)).hasSize(1);
    assertThat(server.seen.stream().filter(Activity.AccountOffline.class::isInstance)).hasSize(1);
  }

  private LoginChallenge challenge(TestAccount account) {
    try (var client = server.connect()) {
      client.send(client.begin(LoginMethod.PASSWORD, account));
      return client.next(LoginChallenge.class);
    }
  }
}
