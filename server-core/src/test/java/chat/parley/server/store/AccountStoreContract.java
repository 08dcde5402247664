package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.verify.DeviceAddition;
import chat.parley.crypto.verify.Registration;
import chat.parley.server.scene.Cast;
import chat.parley.server.scene.Stage;
import chat.parley.server.store.AccountStore.CreateResult;
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
    var renamed =
        new NewAccount(
            rename(account.account(), other),
            account.accountRoot(),
            account.deviceList(),
            account.deviceKem(),
            account.vaultHeader());

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

    assertThat(enrol(cast.lap)).isInstanceOf(EnrolResult.Enrolled.class);

    var account = store().byId(cast.chat.alice.account).orElseThrow();
    assertThat(account.deviceListVersion()).isEqualTo(2);
    assertThat(account.devices())
        .extracting(DeviceRecord::id)
        .containsExactlyInAnyOrder(cast.chat.desk.id, cast.chat.lap.id);
  }

  @Test
  void takesTheSameDeviceAgainForDone() {
    create(cast.alice);
    enrol(cast.lap);

    assertThat(enrol(cast.lap)).isInstanceOf(EnrolResult.Enrolled.class);
    assertThat(store().byId(cast.chat.alice.account).orElseThrow().devices()).hasSize(2);
  }

  @Test
  void givesTheLoserOfARaceTheWinnersList() {
    create(cast.alice);
    enrol(cast.lap);
    var late = new Gadget("late");
    var list = cast.chat.alice.nextList(cast.chat.aliceFirst.statement(), late);

    var result = enrol(new DeviceAddition(list, late.kem(list.statement())));

    assertThat(result).isEqualTo(new EnrolResult.HeadMoved(cast.chat.aliceList.encode()));
    assertThat(store().byId(cast.chat.alice.account).orElseThrow().devices()).hasSize(2);
  }

  @Test
  void refusesADeviceThatIsAnothersAndKeepsTheList() {
    create(cast.alice);
    create(cast.bob);
    var list = cast.chat.alice.nextList(cast.chat.aliceFirst.statement(), cast.chat.phone);

    var result = enrol(new DeviceAddition(list, cast.chat.phone.kem(list.statement())));

    assertThat(result).isInstanceOf(EnrolResult.Unfit.class);
    assertThat(store().byId(cast.chat.alice.account).orElseThrow().deviceListVersion())
        .isEqualTo(1);
  }

  private CreateResult create(Registration statements) {
    return store().create(Stage.newAccount(statements)).toCompletableFuture().join();
  }

  private EnrolResult enrol(DeviceAddition addition) {
    return store().enrol(addition).toCompletableFuture().join();
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
        account.deviceListVersion(),
        account.devices());
  }
}
