package chat.parley.crypto.verify;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.ZeroRandom;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.RevokedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountChangesTest {
  private final Chat chat = new Chat();
  private final AccountRoot root = chat.alice.root.statement();
  private final DeviceList list = chat.aliceList.statement();

  @Nested
  class Renewal {
    @Test
    void acceptsARootThatBothKeysSigned() {
      var renewed = Changes.renewedRoot(chat.alice, Changes.NEXT_ALICE);
      assertThat(IdentityCheck.renewal(renewed, root)).isEqualTo(Verdict.accepted());
      assertThat(renewed.statement().chain()).isEqualTo(root.chain());
      assertThat(renewed.statement().identity()).isNotEqualTo(root.identity());
    }

    @Test
    void refusesARootThatOneOfThemDidNotSign() {
      var next = root.renewed(Changes.NEXT_ALICE.publicKey(), Person.NOW);
      var alone = SignedStatement.sign(next, Changes.NEXT_ALICE, new ZeroRandom());
      var byBob =
          SignedStatement.sign(next, chat.bob.identity, Changes.NEXT_ALICE, new ZeroRandom());
      assertThat(IdentityCheck.renewal(alone, root))
          .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
      assertThat(IdentityCheck.renewal(byBob, root))
          .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
    }

    @Test
    void refusesAnotherNameAccountOrLink() {
      var next = root.renewed(Changes.NEXT_ALICE.publicKey(), Person.NOW);
      var renamed =
          new AccountRoot(
              next.serverId(),
              2,
              next.prev(),
              next.accountId(),
              new CanonicalName("alicia"),
              next.key(),
              next.createdAt(),
              next.first());
      var unlinked =
          new AccountRoot(
              next.serverId(),
              2,
              List.of(chat.bob.root.id()),
              next.accountId(),
              next.name(),
              next.key(),
              next.createdAt(),
              next.first());
      assertThat(IdentityCheck.renewal(sign(renamed), root))
          .isEqualTo(Verdict.rejected(Rejection.IDENTITY_RENEWAL));
      assertThat(IdentityCheck.renewal(sign(unlinked), root))
          .isEqualTo(Verdict.rejected(Rejection.IDENTITY_RENEWAL));
      assertThat(IdentityCheck.renewal(sign(next), chat.bob.root.statement()))
          .isEqualTo(Verdict.rejected(Rejection.OTHER_IDENTITY));
    }

    private SignedStatement<AccountRoot> sign(AccountRoot next) {
      return SignedStatement.sign(next, chat.alice.identity, Changes.NEXT_ALICE, new ZeroRandom());
    }
  }

  @Nested
  class Revocation {
    @Test
    void acceptsAListThatMovesADeviceToTheRevoked() {
      var next = Changes.revoking(chat.alice, list, chat.lap.id);
      assertThat(IdentityCheck.revocation(next, root, list)).isEqualTo(Verdict.accepted());
    }

    @Test
    void refusesOneThatRevokesNothingOrAddsADevice() {
      var same = Changes.list(chat.alice, list, list.devices(), List.of());
      assertThat(IdentityCheck.revocation(same, root, list))
          .isEqualTo(Verdict.rejected(Rejection.DEVICE_HISTORY));
      var swapped =
          Changes.list(
              chat.alice,
              chat.aliceFirst.statement(),
              List.of(chat.lap.listed()),
              List.of(new RevokedDevice(chat.desk.id, Person.NOW)));
      assertThat(IdentityCheck.revocation(swapped, root, chat.aliceFirst.statement()))
          .isEqualTo(Verdict.rejected(Rejection.DEVICE_HISTORY));
    }

    @Test
    void refusesToForgetOrReadmitARevokedDevice() {
      var revoked = Changes.revoking(chat.alice, list, chat.lap.id).statement();
      var forgotten = Changes.list(chat.alice, revoked, revoked.devices(), List.of());
      assertThat(IdentityCheck.deviceListFollows(forgotten.statement(), revoked))
          .isEqualTo(Verdict.rejected(Rejection.DEVICE_HISTORY));
      var back = Changes.list(chat.alice, revoked, list.devices(), List.of());
      assertThat(IdentityCheck.deviceListFollows(back.statement(), revoked))
          .isEqualTo(Verdict.rejected(Rejection.DEVICE_HISTORY));
    }

    @Test
    void refusesARevocationInTheNameOfADeviceThatNeverWas() {
      var never = List.of(new RevokedDevice(new Gadget("never").id, Person.NOW));
      var next = Changes.list(chat.alice, list, list.devices(), never);
      assertThat(IdentityCheck.revocation(next, root, list))
          .isEqualTo(Verdict.rejected(Rejection.DEVICE_HISTORY));
    }
  }

  @Nested
  class KemRenewal {
    private final Signer signer = Signer.of(list, chat.desk.id);

    @Test
    void acceptsTheNextKey() {
      var last = chat.deskKem.statement();
      var next = Changes.renewedKem(last, signer, Duration.ofDays(7));
      assertThat(DeviceCheck.kemFollows(next, last)).isEqualTo(Verdict.accepted());
      assertThat(DeviceCheck.kem(SignedStatement.sign(next, chat.desk.key), list))
          .isEqualTo(Verdict.accepted());
    }

    @Test
    void refusesAnEarlierStartTheSameKeyAndAnOlderList() {
      var last = chat.deskKem.statement();
      var next = Changes.renewedKem(last, signer, Duration.ofDays(7));
      assertThat(DeviceCheck.kemFollows(next, next))
          .isEqualTo(Verdict.rejected(Rejection.KEM_BACK));
      assertThat(
              DeviceCheck.kemFollows(Changes.renewedKem(last, signer, Duration.ofMillis(-1)), last))
          .isEqualTo(Verdict.rejected(Rejection.KEM_BACK));
      var older = Signer.of(chat.aliceFirst.statement(), chat.desk.id);
      assertThat(DeviceCheck.kemFollows(Changes.renewedKem(next, older, Duration.ofDays(7)), next))
          .isEqualTo(Verdict.rejected(Rejection.KEM_BACK));
    }
  }
}
