package chat.parley.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.login.LoginMethod;
import chat.parley.protocol.Access;
import chat.parley.protocol.Done;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.FinishLogin;
import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.SignedIn;
import chat.parley.server.store.AccountRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in with a recovery key, and what a stranger learns by trying. */
class RecoverySignInIT {
  private final TestServer server = new TestServer();
  private final TestAccount alice = server.account("alice");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void letsTheRecoveryKeyDoWhatThePasswordDoes() {
    try (var client = server.connect()) {
      var signedIn = client.signIn(LoginMethod.RECOVERY, alice, SignedIn.class);

      assertThat(signedIn.access()).isEqualTo(Access.ENROLMENT);
      assertThat(signedIn.device()).isEqualTo(DeviceId.NONE);
      client.send(new FetchVault(client.nextId()));
      client.next(Done.class);
    }
  }

  @Test
  void answersUnknownNameWrongKeyAndNoKeyAlike() {
    var bob = TestAccount.named("bob");
    server.accounts.put(bob.withoutRecovery());
    var nobody = TestAccount.named("nobody");
    try (var client = server.connect()) {
      var wrong = client.signIn(LoginMethod.RECOVERY, alice.impostor(), Refused.class);
      var none = client.signIn(LoginMethod.RECOVERY, bob, Refused.class);
      var unknown = client.signIn(LoginMethod.RECOVERY, nobody, Refused.class);

      assertThat(wrong.code()).isEqualTo(RefusalCode.SIGN_IN_FAILED);
      assertThat(none.code()).isEqualTo(wrong.code());
      assertThat(none.detail()).isEqualTo(wrong.detail());
      assertThat(unknown.code()).isEqualTo(wrong.code());
      assertThat(unknown.detail()).isEqualTo(wrong.detail());
    }
  }

  @Test
  void challengesForBothMethodsAlikeWhetherTheNameIsKnownOrNot() {
    for (var account : new TestAccount[] {alice, TestAccount.named("nobody")}) {
      var password = challenge(LoginMethod.PASSWORD, account);
      var recovery = challenge(LoginMethod.RECOVERY, account);

      assertThat(recovery.salt()).isEqualTo(password.salt());
      assertThat(recovery.salt().length()).isEqualTo(16);
      assertThat(recovery.memoryKiB()).isEqualTo(password.memoryKiB());
    }
  }

  @Test
  void takesNeitherSecretForTheOther() {
    var swapped =
        new TestAccount(
            alice.id(),
            alice.name(),
            alice.device(),
            alice.recoveryKey(),
            alice.deviceKey(),
            alice.loginKey(),
            alice.salt());
    try (var client = server.connect()) {
      client.signIn(LoginMethod.PASSWORD, swapped, Refused.class);
      client.signIn(LoginMethod.RECOVERY, swapped, Refused.class);
    }
  }

  @Test
  void slowsDownGuessingAsForPasswords() {
    try (var client = server.connect()) {
      for (int guess = 0; guess < 5; guess++) {
        client.signIn(LoginMethod.RECOVERY, alice.impostor(), Refused.class);
      }

      client.send(client.begin(LoginMethod.RECOVERY, alice));
      assertThat(client.next(Refused.class).code()).isEqualTo(RefusalCode.RATE_LIMITED);
    }
  }

  @Test
  void refusesAProofOfAKeyThatWasReplacedMeanwhile() {
    try (var client = server.connect()) {
      var begin = client.begin(LoginMethod.RECOVERY, alice);
      client.send(begin);
      var challenge = client.next(LoginChallenge.class);
      server.accounts.put(replaced(alice));
      var proof = alice.proof(client.hello(), client.leaf(), begin, challenge);
      client.send(new FinishLogin(client.nextId(), proof));

      assertThat(client.next(Refused.class).code()).isEqualTo(RefusalCode.SIGN_IN_FAILED);
    }
  }

  private static AccountRecord replaced(TestAccount account) {
    return new TestAccount(
            account.id(),
            account.name(),
            account.device(),
            account.loginKey(),
            account.deviceKey(),
            account.impostor().recoveryKey(),
            account.salt())
        .record();
  }

  private LoginChallenge challenge(LoginMethod method, TestAccount account) {
    try (var client = server.connect()) {
      client.send(client.begin(method, account));
      return client.next(LoginChallenge.class);
    }
  }
}
