package chat.parley.crypto.verify;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Updates;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.AccountUpdate.DeviceAdded;
import chat.parley.crypto.verify.AccountUpdate.DevicesRevoked;
import chat.parley.crypto.verify.AccountUpdate.IdentityRenewed;
import chat.parley.crypto.verify.AccountUpdate.KeyRenewed;
import chat.parley.crypto.verify.AccountUpdate.VaultChanged;
import chat.parley.crypto.verify.AccountUpdate.VaultRotated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountUpdateTest {
  private final Chat chat = new Chat();
  private final Updates updates = new Updates(chat);

  @Test
  void knowsEachChangeByItsStatementsInAnyOrder() {
    for (var update : all()) {
      var shuffled = new ArrayList<SignedStatement<?>>(update.statements());
      Collections.reverse(shuffled);

      assertThat(AccountUpdate.of(shuffled)).contains(update);
    }
  }

  @Test
  void acceptsEachChangeOnTopOfWhatItWasMadeFrom() {
    assertThat(updates.lapAdded().check(updates.first())).isEqualTo(Verdict.accepted());
    for (var update : all().subList(1, all().size())) {
      assertThat(update.check(updates.both()))
          .as(update.getClass().getSimpleName())
          .isEqualTo(Verdict.accepted());
    }
  }

  @Test
  void findsNoChangeInWhatDoesNotBelongTogether() {
    var header = updates.passwordChanged().header();
    var kem = updates.deskRenewed().kem();

    assertThat(AccountUpdate.of(List.of())).isEmpty();
    assertThat(AccountUpdate.of(List.of(header, kem))).isEmpty();
    assertThat(AccountUpdate.of(List.of(kem, kem))).isEmpty();
    assertThat(AccountUpdate.of(List.of(updates.identityRenewed().root()))).isEmpty();
    assertThat(AccountUpdate.of(List.of(kem, chat.conversation))).isEmpty();
  }

  @Test
  void refusesADeviceThatComesWithAnothersKeyOrMoreChanges() {
    var otherKey = new DeviceAdded(chat.aliceList, chat.desk.kem(chat.aliceList.statement()));
    assertThat(otherKey.check(updates.first())).isEqualTo(history());

    var only = chat.alice.list(2, List.of(chat.aliceFirst.id()), List.of(chat.lap.listed()));
    var dropped = new DeviceAdded(only, chat.lap.kem(only.statement()));
    assertThat(dropped.check(updates.first())).isEqualTo(history());

    var late = new Gadget("late");
    var revoking = Changes.revoking(chat.alice, chat.aliceList.statement(), chat.lap.id);
    var swapped =
        Changes.list(
            chat.alice,
            chat.aliceList.statement(),
            List.of(chat.desk.listed(), late.listed()).stream()
                .sorted((one, other) -> one.deviceId().compareTo(other.deviceId()))
                .toList(),
            revoking.statement().revoked());
    var both = new DeviceAdded(swapped, late.kem(swapped.statement()));
    assertThat(both.check(updates.both())).isEqualTo(history());
  }

  @Test
  void refusesARevocationWithTheKeyOfTheRevokedDevice() {
    var list = updates.lapRevoked().devices();
    var update = new DevicesRevoked(list, List.of(chat.lapKem));

    assertThat(update.check(updates.both()).ok()).isFalse();
  }

  @Test
  void refusesAKeyThatNamesAnOlderList() {
    var old = new KeyRenewed(updates.deskKem(chat.aliceFirst.statement()));

    assertThat(old.check(updates.both())).isEqualTo(Verdict.rejected(Rejection.OTHER_DEVICE_LIST));
  }

  @Test
  void refusesANewVaultSecretWithoutItsDeviceList() {
    var alone = new VaultChanged(updates.vaultRotated().header());

    assertThat(alone.check(updates.both())).isEqualTo(Verdict.rejected(Rejection.OTHER_VAULT));
  }

  @Test
  void refusesAVaultThatSkipsAGenerationOrKeepsItsKey() {
    var rotated = updates.vaultRotated();
    var vault = updates.both().vault();
    var sameKey =
        updates.sign(updates.next(2, vault.vaultKey(), rotated.header().statement().older()));
    var update = new VaultRotated(sameKey, rotated.devices(), List.of());

    assertThat(update.check(updates.both())).isEqualTo(Verdict.rejected(Rejection.OTHER_VAULT));
    var unchanged = new VaultRotated(updates.passwordChanged().header(), chat.aliceList, List.of());
    assertThat(unchanged.check(updates.both())).isEqualTo(Verdict.rejected(Rejection.VAULT_BACK));
  }

  @Test
  void refusesARenewedIdentityThatBringsADeviceAlong() {
    var renewed = updates.identityRenewed();
    var stranger = new Gadget("stranger");
    var wide = chat.alice.nextList(chat.aliceList.statement(), stranger).statement();
    var list = Changes.underNewIdentity(wide, Changes.NEXT_ALICE);
    var update = new IdentityRenewed(renewed.root(), list, renewed.header(), List.of());

    assertThat(update.check(updates.both())).isEqualTo(history());
  }

  @Test
  void refusesEveryChangeOfAnotherAccount() {
    var bob =
        new AccountHeads(
            chat.bob.root.statement(),
            chat.bobList.statement(),
            updates.both().vault(),
            List.of(chat.phoneKem.statement()));

    for (var update : all()) {
      assertThat(update.check(bob).ok()).as(update.getClass().getSimpleName()).isFalse();
    }
  }

  private List<AccountUpdate> all() {
    return List.of(
        updates.lapAdded(),
        updates.lapRevoked(),
        updates.deskRenewed(),
        updates.passwordChanged(),
        updates.vaultRotated(),
        updates.identityRenewed());
  }

  private static Verdict history() {
    return Verdict.rejected(Rejection.DEVICE_HISTORY);
  }
}
