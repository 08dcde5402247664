package chat.parley.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.AccountAccess;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.ReEnrolment;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.server.scene.Cast;
import chat.parley.server.scene.Stage;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeStore} does. */
abstract class NoticeStoreContract {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HybridPrivateKey SERVER = HybridPrivateKey.generate(RANDOM);

  final Cast cast = new Cast();

  abstract NoticeStore store();

  abstract AccountStore accounts();

  @Test
  void knowsNoNoticeOfAnybodyUntouched() {
    assertThat(store().newest(cast.chat.bob.account)).isEmpty();
    assertThat(store().all(AccountId.NONE)).isEmpty();
  }

  @Test
  void keepsAllAndCountsTheHighest() {
    var first = append(notice(5, cast.chat.bob.account, AccountAccess.DISABLED, List.of()));
    var second = append(notice(9, cast.chat.bob.account, AccountAccess.OPEN, List.of()));
    var general = append(notice(7, AccountId.NONE, AccountAccess.OPEN, List.of()));

    assertThat(store().newest(cast.chat.bob.account)).contains(second);
    assertThat(store().all(cast.chat.bob.account)).containsExactly(second, first);
    assertThat(store().newest(AccountId.NONE)).contains(general);
  }

  @Test
  void neverGoesBack() {
    enterBob();
    var newest = append(notice(9, cast.chat.bob.account, AccountAccess.DISABLED, List.of()));

    for (var seq : List.of(9, 8)) {
      var older = notice(seq, cast.chat.bob.account, AccountAccess.OPEN, List.of());
      assertThatThrownBy(() -> append(older)).isNotNull();
    }

    assertThat(store().all(cast.chat.bob.account)).containsExactly(newest);
    assertThat(bob().disabled()).isTrue();
  }

  @Test
  void letsTheAccountSayWhatTheNoticeSays() {
    enterBob();

    append(notice(1, cast.chat.bob.account, AccountAccess.DISABLED, List.of(cast.chat.phone.id)));
    assertThat(bob().disabled()).isTrue();
    assertThat(bob().devices()).allMatch(DeviceRecord::barred);

    append(notice(2, cast.chat.bob.account, AccountAccess.OPEN, List.of()));
    assertThat(bob().disabled()).isFalse();
    assertThat(bob().devices()).noneMatch(DeviceRecord::barred);
  }

  @Test
  void barsNoDeviceOfAnotherAccount() {
    enterBob();

    append(notice(1, cast.chat.alice.account, AccountAccess.OPEN, List.of(cast.chat.phone.id)));

    assertThat(bob().devices()).noneMatch(DeviceRecord::barred);
  }

  private void enterBob() {
    accounts().create(Stage.newAccount(cast.bob)).toCompletableFuture().join();
  }

  private AccountRecord bob() {
    return accounts().byId(cast.chat.bob.account).orElseThrow();
  }

  private SignedStatement<AdminNotice> append(SignedStatement<AdminNotice> notice) {
    store().append(notice).toCompletableFuture().join();
    return notice;
  }

  private static SignedStatement<AdminNotice> notice(
      long seq, AccountId account, AccountAccess access, List<DeviceId> barred) {
    var notice =
        new AdminNotice(Chat.SERVER_ID, seq, account, access, barred, ReEnrolment.CLOSED, 0, "");
    return SignedStatement.sign(notice, SERVER, RANDOM);
  }
}
