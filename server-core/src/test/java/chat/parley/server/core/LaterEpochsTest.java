package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Ed25519PrivateKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.DormantDevice;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Done;
import chat.parley.protocol.EpochPage;
import chat.parley.protocol.FetchEpochs;
import chat.parley.protocol.PublishEpoch;
import chat.parley.protocol.PublishStatements;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.protocol.WrapFor;
import chat.parley.server.scene.NextEpoch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server takes for the next epoch once devices and keys have changed. */
class LaterEpochsTest extends CoreScene {
  private final Chat chat = cast.chat;
  private final DeviceKem desk = chat.deskKem.statement();
  private final DeviceKem lap = chat.lapKem.statement();
  private final DeviceKem phone = chat.phoneKem.statement();

  @BeforeEach
  void begin() {
    openAll();
    assertThat(publish(cast.epoch)).isInstanceOf(Done.class);
  }

  @Test
  void leavesARevokedDeviceOut() {
    var update = revokeLap();
    var list = update.devices().statement();
    var renewed = update.kems().getFirst().statement();

    var next = next(list, List.of(renewed, phone), now());

    assertThat(publish(next)).isInstanceOf(Done.class);
    assertThat(next.epoch().statement().indexOf(chat.alice.account, chat.lap.id)).isEmpty();
  }

  @Test
  void refusesAnEpochThatStillHasTheRevokedDeviceAndSendsTheNewList() {
    var update = revokeLap();

    assertThat(publish(next(chat.aliceList.statement(), List.of(desk, lap, phone), now())))
        .satisfies(refusedWith(RefusalCode.EPOCH_BEHIND))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.statements()).contains(update.devices().encode()));
  }

  @Test
  void takesNothingFromARevokedDeviceAndGivesItNoWraps() {
    assertThat(wraps(cast.aliceLap)).allMatch(length -> length > 0);
    assertThat(summary(cast.aliceLap).deviceWrap().length()).isPositive();
    revokeLap();

    assertThat(wraps(cast.aliceLap)).containsOnly(0);
    assertThat(summary(cast.aliceLap).deviceWrap().length()).isZero();
  }

  @Test
  void asksForTheRenewedKeyOfADevice() {
    var renewed = cast.updates.deskRenewed();
    assertThat(publish(cast.desk, renewed)).isInstanceOf(Done.class);
    var list = chat.aliceList.statement();

    assertThat(publish(next(list, List.of(desk, lap, phone), now())))
        .satisfies(refusedWith(RefusalCode.EPOCH_BEHIND))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.statements()).contains(renewed.kem().encode()));
    assertThat(publish(next(list, List.of(renewed.kem().statement(), lap, phone), now())))
        .isInstanceOf(Done.class);
  }

  @Test
  void countsADeviceAsDormantOnceItsKeyEndedAndTakesItBackWhenItReturns() {
    clock.advance(DeviceKem.LIFETIME.minus(Duration.ofDays(1)));
    var list = chat.aliceList.statement();
    var deskKem = renew(cast.desk, desk, chat.desk.key);
    var phoneKem = renew(cast.phone, phone, chat.phone.key);
    clock.advance(Duration.ofDays(2));

    var without = next(list, List.of(deskKem, lap, phoneKem), now());
    assertThat(without.epoch().statement().core().dormant())
        .singleElement()
        .satisfies(dormant -> assertThat(dormant.deviceId()).isEqualTo(chat.lap.id));
    assertThat(publish(without)).isInstanceOf(Done.class);

    var lapKem = renew(cast.aliceLap, lap, chat.lap.key);
    var stale =
        NextEpoch.after(
            without.epoch(), chat, list, List.of(deskKem, lap, phoneKem), now(), EpochReason.AGE);
    assertThat(publish(stale)).satisfies(refusedWith(RefusalCode.EPOCH_BEHIND));
    var back =
        NextEpoch.after(
            without.epoch(),
            chat,
            list,
            List.of(deskKem, lapKem, phoneKem),
            now(),
            EpochReason.RETURN);
    assertThat(publish(back)).isInstanceOf(Done.class);
    assertThat(back.epoch().statement().indexOf(chat.alice.account, chat.lap.id)).isPresent();
  }

  @Test
  void followsARenewedIdentityAndNeverGoesBack() {
    var renewed = cast.updates.identityRenewed();
    assertThat(publish(new Caller(chat.alice.account, chat.alice.name, DeviceId.NONE), renewed))
        .isInstanceOf(Done.class);
    var list = renewed.devices().statement();
    var kem = renewed.kems().getFirst().statement();

    assertThat(publish(next(chat.aliceList.statement(), List.of(desk, lap, phone), now())))
        .satisfies(refusedWith(RefusalCode.EPOCH_BEHIND))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.statements())
                    .contains(renewed.root().encode(), renewed.devices().encode()));
    var next = next(list, List.of(kem, phone), now());
    assertThat(publish(next)).isInstanceOf(Done.class);
    assertThat(next.epoch().statement().core().dormant())
        .extracting(DormantDevice::deviceId)
        .containsExactly(chat.lap.id);
  }

  private AccountUpdate.DevicesRevoked revokeLap() {
    var update = cast.updates.lapRevoked();
    assertThat(publish(cast.desk, update)).isInstanceOf(Done.class);
    return update;
  }

  private DeviceKem renew(Caller caller, DeviceKem last, Ed25519PrivateKey key) {
    var list =
        caller.account().equals(chat.alice.account)
            ? chat.aliceList.statement()
            : chat.bobList.statement();
    var later = Duration.between(last.notBefore(), now());
    var kem = Changes.renewedKem(last, Signer.of(list, caller.device()), later);
    var update = new AccountUpdate.KeyRenewed(SignedStatement.sign(kem, key));
    assertThat(publish(caller, update)).isInstanceOf(Done.class);
    return kem;
  }

  private NextEpoch next(DeviceList alice, List<DeviceKem> kems, Instant at) {
    return NextEpoch.after(cast.epoch, chat, alice, kems, at, EpochReason.DEVICES);
  }

  private Reply publish(NextEpoch next) {
    var request = new PublishEpoch(ID, next.epoch().encode(), next.wraps());
    return join(handlers.publishEpoch().handle(cast.desk, request));
  }

  private Reply publish(Caller caller, AccountUpdate update) {
    var statements = update.statements().stream().map(SignedStatement::encode).toList();
    return join(handlers.publishStatements().handle(caller, new PublishStatements(ID, statements)));
  }

  private List<Integer> wraps(Caller caller) {
    var request = new FetchEpochs(ID, conversation, WrapFor.DEVICE, Long.MAX_VALUE, 10);
    var page = (EpochPage) join(handlers.fetchEpochs().handle(caller, request));
    return page.epochs().stream().map(epoch -> epoch.wrap().length()).toList();
  }

  private Instant now() {
    return clock.instant();
  }
}
