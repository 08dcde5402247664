package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.Updates;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.crypto.verify.AccountUpdate.DeviceAdded;
import chat.parley.crypto.verify.Registration;
import chat.parley.server.scene.Cast;
import chat.parley.server.scene.Stage;
import chat.parley.server.store.AccountStore.CreateResult;
import chat.parley.server.store.AccountStore.PublishResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link AccountStore} does. */
abstract class AccountStoreContract {
  private final Cast cast = new Cast();

  abstract AccountStore store();

  @Test
  void findsAnAccountByNameAndById() {
    var created = create(cast.bob);

    assertThat(created).isEqualTo(CreateResult.CREATED);
    var account = Stage.newAccount(cast.bob).account();
    assertThat(store().byName(account.name())).contains(account);
    assertThat(store().byId(account.id())).contains(account);
    assertThat(store().count()).isEqualTo(1);
  }

  @Test
  void knowsNothingOfStrangers() {
    assertThat(store().byName(new CanonicalName("nobody"))).isEmpty();
    assertThat(store().byId(AccountId.NONE)).isEmpty();
  }

  @Test
  void refusesATakenName() {
    create(cast.bob);
    var other = new Person(cast.chat.bob.server, "bob").name;
    var impostor = registration(new Person(cast.chat.bob.server, "impostor"), new Gadget("new"));
    var account = Stage.newAccount(impostor);
    var renamed = new NewAccount(rename(account.account(), other), account.statements());

    assertThat(store().create(renamed).toCompletableFuture().join())
        .isEqualTo(CreateResult.NAME_TAKEN);
    assertThat(store().byId(account.account().id())).isEmpty();
  }

  @Test
  void refusesAnotherAccountsDevice() {
    create(cast.bob);
    var thief = registration(new Person(cast.chat.bob.server, "thief"), cast.chat.phone);

    assertThat(create(thief)).isEqualTo(CreateResult.ID_TAKEN);
    assertThat(store().byName(new CanonicalName("thief"))).isEmpty();
  }

  @Test
  void listsByPartOfTheNameInOrder() {
    create(cast.bob);
    create(cast.alice);

    assertThat(store().list("", 0, 10))
        .extracting(account -> account.name().value())
        .containsExactly("alice", "bob");
    assertThat(store().list("", 1, 1))
        .extracting(account -> account.name().value())
        .containsExactly("bob");
    assertThat(store().list("li", 0, 10)).hasSize(1);
    assertThat(store().list("%", 0, 10)).isEmpty();
  }

  @Test
  void addsADeviceOnTopOfTheNewestList() {
    create(cast.alice);

    assertThat(publish(cast.lap)).isInstanceOf(PublishResult.Published.class);

    var account = store().byId(cast.chat.alice.account).orElseThrow();
    assertThat(account.deviceListVersion()).isEqualTo(2);
    assertThat(account.devices())
        .extracting(DeviceRecord::id)
        .containsExactlyInAnyOrder(cast.chat.desk.id, cast.chat.lap.id);
  }

  @Test
  void takesTheSameDeviceAgainForDone() {
    create(cast.alice);
    publish(cast.lap);

    assertThat(publish(cast.lap)).isInstanceOf(PublishResult.Published.class);
    assertThat(store().byId(cast.chat.alice.account).orElseThrow().devices()).hasSize(2);
  }

  @Test
  void givesTheLoserOfARaceTheWinnersList() {
    create(cast.alice);
    publish(cast.lap);
    var late = new Gadget("late");
    var list = cast.chat.alice.nextList(cast.chat.aliceFirst.statement(), late);

    var result = publish(new DeviceAdded(list, late.kem(list.statement())));

    assertThat(result)
        .isEqualTo(new PublishResult.HeadMoved(List.of(cast.chat.aliceList.encode())));
    assertThat(store().byId(cast.chat.alice.account).orElseThrow().devices()).hasSize(2);
  }

  @Test
  void refusesADeviceThatIsAnothersAndKeepsTheList() {
    create(cast.alice);
    create(cast.bob);
    var list = cast.chat.alice.nextList(cast.chat.aliceFirst.statement(), cast.chat.phone);

    var result = publish(new DeviceAdded(list, cast.chat.phone.kem(list.statement())));

    assertThat(result).isInstanceOf(PublishResult.Unfit.class);
    assertThat(store().byId(cast.chat.alice.account).orElseThrow().deviceListVersion())
        .isEqualTo(1);
  }

  @Test
  void removesADeviceForGood() {
    createWithBothDevices();

    assertThat(publish(cast.updates.lapRevoked())).isInstanceOf(PublishResult.Published.class);

    var account = alice();
    assertThat(account.deviceListVersion()).isEqualTo(3);
    assertThat(account.devices()).extracting(DeviceRecord::id).containsExactly(cast.chat.desk.id);
    var thief = registration(new Person(cast.chat.bob.server, "thief"), cast.chat.lap);
    assertThat(create(thief)).isEqualTo(CreateResult.ID_TAKEN);
  }

  @Test
  void takesTheLoginKeysFromTheNewestHeader() {
    createWithBothDevices();
    assertThat(alice().login().recoveryKey().length()).isZero();

    publish(cast.updates.passwordChanged());

    var login = VaultLogin.of(cast.updates.passwordChanged().header().statement());
    assertThat(alice().login()).isEqualTo(login);
    assertThat(login.recoveryKey()).isEqualTo(Updates.RECOVERY.publicKey().value());
    assertThat(alice().deviceListVersion()).isEqualTo(2);
  }

  @Test
  void renewsTheVaultWithHeaderAndListTogether() {
    createWithBothDevices();

    assertThat(publish(cast.updates.vaultRotated())).isInstanceOf(PublishResult.Published.class);

    assertThat(alice().deviceListVersion()).isEqualTo(3);
    assertThat(alice().login().passwordKey()).isEqualTo(Updates.NEW_PASSWORD.publicKey().value());
  }

  @Test
  void renewsTheIdentityAndRemembersTheFirst() {
    createWithBothDevices();
    var first = alice().identityFingerprint();

    assertThat(publish(cast.updates.identityRenewed())).isInstanceOf(PublishResult.Published.class);

    assertThat(alice().firstIdentity()).isEqualTo(first);
    assertThat(alice().identityFingerprint())
        .isEqualTo(Changes.NEXT_ALICE.publicKey().fingerprint().value());
    assertThat(alice().deviceListVersion()).isEqualTo(1);
    assertThat(alice().devices()).hasSize(2);
  }

  @Test
  void storesNothingOfAnUpdateOfWhichAPartCameTooLate() {
    createWithBothDevices();
    publish(cast.updates.passwordChanged());

    assertThat(publish(cast.updates.vaultRotated()))
        .isEqualTo(
            new PublishResult.HeadMoved(List.of(cast.updates.passwordChanged().header().encode())));
    assertThat(alice().deviceListVersion()).isEqualTo(2);
  }

  @Test
  void renewsADevicesKeyOnce() {
    createWithBothDevices();

    assertThat(publish(cast.updates.deskRenewed())).isInstanceOf(PublishResult.Published.class);
    assertThat(publish(cast.updates.deskRenewed())).isInstanceOf(PublishResult.Published.class);
    var other = new AccountUpdate.KeyRenewed(cast.updates.lapRevoked().kems().getFirst());
    assertThat(publish(other))
        .isEqualTo(new PublishResult.HeadMoved(List.of(cast.updates.deskRenewed().kem().encode())));
  }

  @Test
  void takesALostListBackWithItsDevicesAndNobodyElses() {
    create(cast.alice);
    create(cast.bob);
    var stolen = cast.chat.alice.nextList(cast.chat.aliceFirst.statement(), cast.chat.phone);

    assertThat(restore(stolen)).isInstanceOf(PublishResult.Unfit.class);
    assertThat(restore(cast.chat.aliceList)).isInstanceOf(PublishResult.Published.class);
    assertThat(restore(cast.chat.lapKem)).isInstanceOf(PublishResult.Published.class);

    assertThat(alice().deviceListVersion()).isEqualTo(2);
    assertThat(alice().devices()).hasSize(2);
  }

  private PublishResult restore(SignedStatement<? extends Chained> statement) {
    return store().restore(statement).toCompletableFuture().join();
  }

  private void createWithBothDevices() {
    create(cast.alice);
    publish(cast.lap);
  }

  private AccountRecord alice() {
    return store().byId(cast.chat.alice.account).orElseThrow();
  }

  private CreateResult create(Registration statements) {
    return store().create(Stage.newAccount(statements)).toCompletableFuture().join();
  }

  private PublishResult publish(AccountUpdate update) {
    return store().publish(update).toCompletableFuture().join();
  }

  private static Registration registration(Person person, Gadget device) {
    var list = person.firstList(device);
    return new Registration(
        person.root, list, device.kem(list.statement()), person.vault(KdfParameters.FLOOR));
  }

  private static AccountRecord rename(AccountRecord account, CanonicalName name) {
    return new AccountRecord(
        account.id(),
        name,
        account.createdAt(),
        account.disabled(),
        account.login(),
        account.identityFingerprint(),
        account.firstIdentity(),
        account.deviceListVersion(),
        account.devices());
  }
}
