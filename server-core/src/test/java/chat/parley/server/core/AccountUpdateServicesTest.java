package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.plugin.Caller;
import chat.parley.protocol.AccountStatements;
import chat.parley.protocol.Done;
import chat.parley.protocol.FetchAccount;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.protocol.StatementPublished;
import chat.parley.protocol.VaultContent;
import chat.parley.server.activity.Activity;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of an account that has two devices, and what follows from them. */
class AccountUpdateServicesTest extends CoreScene {
  private final Caller enrolling =
      new Caller(cast.chat.alice.account, cast.chat.alice.name, DeviceId.NONE);

  @BeforeEach
  void enter() {
    openAll();
  }

  @Test
  void disconnectsARemovedDeviceAndTellsTheOthers() {
    var update = cast.updates.lapRevoked();

    assertThat(publish(cast.desk, update)).isInstanceOf(Done.class);

    assertThat(pushes.endOf(cast.aliceLap)).contains(GoodbyeReason.DEVICE_REMOVED);
    assertThat(pushes.endOf(cast.desk)).isEmpty();
    assertThat(pushes.to(cast.phone, StatementPublished.class))
        .contains(
            new StatementPublished(update.devices().encode()),
            new StatementPublished(update.kems().getFirst().encode()));
    assertThat(activity.recent())
        .contains(
            new Activity.AccountChanged(
                clock.instant(), cast.chat.alice.name, "device removed", cast.chat.lap.id));
  }

  @Test
  void tellsNobodyTheVault() {
    var update = cast.updates.vaultRotated();

    assertThat(publish(enrolling, update)).isInstanceOf(Done.class);

    var told = pushes.to(cast.phone, StatementPublished.class);
    assertThat(told).contains(new StatementPublished(update.devices().encode()));
    assertThat(told).doesNotContain(new StatementPublished(update.header().encode()));
    assertThat(pushes.to(cast.aliceLap, StatementPublished.class))
        .doesNotContain(new StatementPublished(update.header().encode()));
    assertThat(join(handlers.fetchVault().handle(enrolling, new FetchVault(ID))))
        .isEqualTo(new VaultContent(ID, update.header().encode()));
  }

  @Test
  void takesTheSameChangeAgainForDone() {
    assertThat(publish(enrolling, cast.updates.passwordChanged())).isInstanceOf(Done.class);
    assertThat(publish(enrolling, cast.updates.passwordChanged())).isInstanceOf(Done.class);
  }

  @Test
  void givesTheLoserOfARaceTheNewestOfEachChain() {
    publish(enrolling, cast.updates.passwordChanged());

    assertThat(publish(enrolling, cast.updates.vaultRotated()))
        .satisfies(refusedWith(RefusalCode.HEAD_MOVED))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.statements())
                    .containsExactly(cast.updates.passwordChanged().header().encode()));
  }

  @Test
  void sendsTheNewestListToADeviceThatRenewsItsKeyUnderAnOlderOne() {
    var stale =
        new AccountUpdate.KeyRenewed(cast.updates.deskKem(cast.chat.aliceFirst.statement()));

    assertThat(publish(cast.desk, stale))
        .satisfies(refusedWith(RefusalCode.HEAD_MOVED))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.statements()).containsExactly(cast.chat.aliceList.encode()));
    assertThat(publish(cast.desk, cast.updates.deskRenewed())).isInstanceOf(Done.class);
  }

  @Test
  void letsADeviceRenewItsOwnKeyOnly() {
    assertThat(publish(cast.aliceLap, cast.updates.deskRenewed()))
        .satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
    assertThat(publish(cast.phone, cast.updates.deskRenewed()))
        .satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
  }

  @Test
  void refusesGarbageAndWhatDoesNotBelongTogether() {
    assertThat(publish(cast.desk, List.of(Bytes.zeros(20))))
        .satisfies(refusedWith(RefusalCode.MALFORMED));
    assertThat(publish(cast.desk, List.of())).satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
    assertThat(publish(cast.desk, List.of(cast.chat.conversation.encode())))
        .satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
  }

  @Test
  void showsTheStatementsOfEveryIdentityAfterARenewal() {
    var renewed = cast.updates.identityRenewed();
    assertThat(publish(enrolling, renewed)).isInstanceOf(Done.class);

    var request = new FetchAccount(ID, cast.chat.alice.account, 2);
    assertThat(join(handlers.fetchAccount().handle(cast.phone, request)))
        .isInstanceOfSatisfying(
            AccountStatements.class,
            found -> {
              assertThat(found.roots())
                  .containsExactly(cast.chat.alice.root.encode(), renewed.root().encode());
              assertThat(found.deviceLists())
                  .containsExactly(
                      cast.chat.aliceFirst.encode(),
                      cast.chat.aliceList.encode(),
                      renewed.devices().encode());
            });
  }

  @Test
  void closesTheChainsOfTheIdentityBefore() {
    publish(enrolling, cast.updates.identityRenewed());
    var old = Changes.revoking(cast.chat.alice, cast.chat.aliceList.statement(), cast.chat.lap.id);

    assertThat(publish(enrolling, new AccountUpdate.DevicesRevoked(old, List.of())))
        .satisfies(refusedWith(RefusalCode.STATEMENT_INVALID));
  }

  private Reply publish(Caller caller, AccountUpdate update) {
    return publish(caller, update.statements().stream().map(SignedStatement::encode).toList());
  }

  private Reply publish(Caller caller, List<Bytes> statements) {
    return join(handlers.publishStatements().handle(caller, new PublishStatements(ID, statements)));
  }
}
