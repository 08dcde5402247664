package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.login.KdfParameters;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Registration;
import chat.parley.plugin.AccountCreation;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.Done;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.account.ReEnrolmentToken;
import chat.parley.server.activity.Activity;
import chat.parley.server.store.DeviceRecord;
import chat.parley.server.store.ReEnrolmentStore;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beginning an account anew with an operator's token. */
class ReEnrolmentTest extends CoreScene {
  private final Person bobAnew = cast.chat.bob.anew();
  private final Gadget newPhone = new Gadget("new phone");
  private ReEnrolmentToken token;

  @BeforeEach
  void allow() {
    registerBoth();
    token = ReEnrolmentToken.generate(cast.chat.bob.account, new SecureRandom());
    store().allow(cast.chat.bob.account, token.hash()).toCompletableFuture().join();
  }

  @Test
  void putsANewIdentityInTheOldOnesPlace() {
    assertThat(begin(token.text())).isInstanceOf(Done.class);

    var bob = stores().accounts().byId(cast.chat.bob.account).orElseThrow();
    assertThat(bob.identityFingerprint())
        .isEqualTo(bobAnew.identity.publicKey().fingerprint().value());
    assertThat(bob.devices()).extracting(DeviceRecord::id).containsExactly(newPhone.id);
    var fetched =
        (AccountStatements)
            join(
                handlers
                    .fetchAccount()
                    .handle(cast.desk, new FetchAccount(ID, cast.chat.bob.account, 0)));
    assertThat(fetched.roots()).containsExactly(bobAnew.root.encode());
    assertThat(activity.recent()).last().isInstanceOf(Activity.AccountBegunAnew.class);
  }

  @Test
  void tellsFriendsAndSendsTheOldDevicesAway() {
    connectAll();

    begin(token.text());

    assertThat(pushes.to(cast.desk, StatementPublished.class))
        .extracting(pushed -> SignedStatement.decode(pushed.statement()).statement())
        .anyMatch(AccountRoot.class::isInstance);
    assertThat(pushes.isConnected(cast.chat.phone.id)).isFalse();
  }

  @Test
  void worksEvenWhereNobodyMayRegister() {
    capabilities.withdraw(AccountCreation.class);

    assertThat(begin(token.text())).isInstanceOf(Done.class);
  }

  @Test
  void worksOnce() {
    begin(token.text());

    assertThat(begin(token.text())).satisfies(refusedWith(RefusalCode.NAME_TAKEN));
  }

  @Test
  void refusesEveryOtherToken() {
    var other = ReEnrolmentToken.generate(cast.chat.bob.account, new SecureRandom()).text();
    var ofAlice = new ReEnrolmentToken(cast.chat.alice.account, token.secret()).text();

    for (var wrong :
        new String[] {
          "", "bob", other, ofAlice, token.text() + "0", token.text().replace('-', '0')
        }) {
      assertThat(begin(wrong)).satisfies(refusedWith(RefusalCode.NAME_TAKEN));
    }
    assertThat(begin(token.text())).isInstanceOf(Done.class);
  }

  @Test
  void refusesATokenTooOldOrTakenBack() {
    clock.advance(ReEnrolmentStore.VALIDITY);
    assertThat(begin(token.text())).satisfies(refusedWith(RefusalCode.NAME_TAKEN));

    store().allow(cast.chat.bob.account, token.hash()).toCompletableFuture().join();
    store().forbid(cast.chat.bob.account).toCompletableFuture().join();
    assertThat(begin(token.text())).satisfies(refusedWith(RefusalCode.NAME_TAKEN));
  }

  @Test
  void keepsTheTokenWhenTheStatementsAreAnotherAccounts() {
    var stranger = new Person(cast.chat.bob.server, "stranger");
    var list = stranger.firstList(newPhone);
    var foreign =
        new Registration(
            stranger.root,
            list,
            newPhone.kem(list.statement()),
            stranger.vault(KdfParameters.FLOOR));

    assertThat(registerAs("bob", foreign, token.text()))
        .satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
    assertThat(begin(token.text())).isInstanceOf(Done.class);
  }

  @Test
  void refusesADeviceThatIsAnAccountsAlready() {
    var list = bobAnew.firstList(cast.chat.desk);
    var statements =
        new Registration(
            bobAnew.root,
            list,
            cast.chat.desk.kem(list.statement()),
            bobAnew.vault(KdfParameters.FLOOR));

    assertThat(register(statements, token.text()))
        .satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
    assertThat(stores().accounts().byId(cast.chat.bob.account).orElseThrow().devices())
        .extracting(DeviceRecord::id)
        .containsExactly(cast.chat.phone.id);
  }

  private Reply begin(String invitation) {
    var list = bobAnew.firstList(newPhone);
    return register(
        new Registration(
            bobAnew.root, list, newPhone.kem(list.statement()), bobAnew.vault(KdfParameters.FLOOR)),
        invitation);
  }

  private ReEnrolmentStore store() {
    return stores().reEnrolments();
  }
}
