package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.AccountAccess;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.ReEnrolment;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Registration;
import chat.parley.plugin.AccountCreation;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Friendships;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.Done;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Register;
import chat.parley.protocol.StatementPublished;
import chat.parley.protocol.VaultContent;
import chat.parley.server.activity.Activity;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Opening accounts, adding devices, showing statements. */
class AccountServicesTest extends CoreScene {
  @Test
  void opensAnAccountOnceAndTellsTheDashboard() {
    assertThat(register(cast.bob)).isInstanceOf(Done.class);

    assertThat(register(cast.bob)).satisfies(refusedWith(RefusalCode.NAME_TAKEN));
    assertThat(activity.recent()).hasAtLeastOneElementOfType(Activity.AccountOpened.class);
    assertThat(services.directory().byName(cast.chat.bob.name)).isPresent();
  }

  @Test
  void opensNoAccountWithoutTheRegistrationPlugin() {
    capabilities.withdraw(AccountCreation.class);

    assertThat(register(cast.bob)).satisfies(refusedWith(RefusalCode.REGISTRATION_CLOSED));
  }

  @Test
  void refusesStatementsThatAreNotOnePersons() {
    var mixed =
        new Registration(cast.bob.root(), cast.bob.devices(), cast.bob.kem(), cast.alice.vault());

    assertThat(register(mixed)).satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
    var garbage = Bytes.zeros(100);
    var request = new Register(ID, "bob", garbage, garbage, garbage, garbage, "");
    assertThat(join(handlers.register().handle(request)))
        .satisfies(refusedWith(RefusalCode.MALFORMED));
    var shouting = new Register(ID, "BOB", garbage, garbage, garbage, garbage, "");
    assertThat(join(handlers.register().handle(shouting)))
        .satisfies(refusedWith(RefusalCode.NAME_INVALID));
  }

  @Test
  void addsADeviceAndTellsWhomItConcerns() {
    registerBoth();
    connectAll();

    assertThat(enrolLap()).isInstanceOf(Done.class);

    var list = new StatementPublished(cast.chat.aliceList.encode());
    assertThat(pushes.to(cast.phone, StatementPublished.class)).contains(list);
    assertThat(pushes.to(cast.desk, StatementPublished.class)).contains(list);
    assertThat(activity.recent()).hasAtLeastOneElementOfType(Activity.DeviceEnrolled.class);
  }

  @Test
  void handsTheVaultToAProvenPasswordOnly() {
    register(cast.bob);
    var enrolling = new Caller(cast.chat.bob.account, cast.chat.bob.name, DeviceId.NONE);

    assertThat(join(handlers.fetchVault().handle(enrolling, new FetchVault(ID))))
        .isEqualTo(new VaultContent(ID, cast.bob.vault().encode()));
    assertThat(join(handlers.fetchVault().handle(cast.phone, new FetchVault(ID))))
        .satisfies(refusedWith(RefusalCode.WRONG_STATE));
  }

  @Test
  void showsTheNewestNoticesWithAnAccount() {
    registerBoth();
    var about = List.of(cast.chat.alice.account, AccountId.NONE);
    about.forEach(account -> append(notice(1, account)));
    var newest = about.stream().map(account -> append(notice(2, account))).toList();

    var request = new FetchAccount(ID, cast.chat.alice.account, 1);

    assertThat(join(handlers.fetchAccount().handle(cast.phone, request)))
        .isInstanceOfSatisfying(
            AccountStatements.class,
            statements -> assertThat(statements.notices()).isEqualTo(newest));
  }

  @Test
  void showsStatementsToFriendsAndFellowMembersOnly() {
    registerBoth();
    enrolLap();
    var request = new FetchAccount(ID, cast.chat.alice.account, 1);

    assertThat(join(handlers.fetchAccount().handle(cast.phone, request)))
        .isEqualTo(
            new AccountStatements(
                ID,
                List.of(cast.chat.alice.root.encode()),
                List.of(cast.chat.aliceList.encode()),
                kems(),
                List.of()));
    capabilities.withdraw(Friendships.class);
    assertThat(join(handlers.fetchAccount().handle(cast.phone, request)))
        .satisfies(refusedWith(RefusalCode.UNKNOWN_ACCOUNT));
  }

  private List<Bytes> kems() {
    return Stream.of(cast.chat.deskKem, cast.chat.lapKem)
        .sorted(Comparator.comparing(kem -> kem.statement().deviceId()))
        .map(SignedStatement::encode)
        .toList();
  }

  private Bytes append(SignedStatement<AdminNotice> notice) {
    stores().notices().append(notice).toCompletableFuture().join();
    return notice.encode();
  }

  private static SignedStatement<AdminNotice> notice(long seq, AccountId account) {
    var random = new SecureRandom();
    var notice =
        new AdminNotice(
            Chat.SERVER_ID,
            seq,
            account,
            AccountAccess.OPEN,
            List.of(),
            ReEnrolment.CLOSED,
            30,
            "");
    return SignedStatement.sign(notice, HybridPrivateKey.generate(random), random);
  }
}
