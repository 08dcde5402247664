package chat.parley.server.keys.notice;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Person;
import chat.parley.crypto.sign.HybridPrivateKey;
import chat.parley.crypto.statement.AccountAccess;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.ReEnrolment;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.AdminNoticeCheck;
import chat.parley.crypto.verify.ServerKeyHistory;
import chat.parley.crypto.verify.Verdict;
import chat.parley.plugin.Caller;
import chat.parley.protocol.StatementPublished;
import chat.parley.server.keys.ServerIdentity;
import chat.parley.server.scene.Cast;
import chat.parley.server.scene.RecordingPushPort;
import chat.parley.server.store.InMemoryAccountStore;
import chat.parley.server.store.InMemoryNoticeStore;
import chat.parley.testkit.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdminNoticesTest {
  private final Cast cast = new Cast();
  private final SecureRandom random = new SecureRandom();
  private final SettableClock clock = new SettableClock(Person.NOW);
  private final ServerIdentity identity =
      new ServerIdentity(HybridPrivateKey.generate(random), random);
  private final InMemoryNoticeStore store = new InMemoryNoticeStore(new InMemoryAccountStore());
  private final RecordingPushPort pushes = new RecordingPushPort();
  private final AdminNotices notices =
      new AdminNotices(
          identity,
          store,
          _ -> Set.of(cast.chat.alice.account, cast.chat.bob.account),
          pushes,
          clock);

  @Test
  void signsWhatAClientAccepts() {
    disableBob();

    var signed = store.newest(cast.chat.bob.account).orElseThrow();
    assertThat(AdminNoticeCheck.check(signed, ServerKeyHistory.of(identity.publicKey())))
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(signed.statement().disables()).isTrue();
    assertThat(signed.statement().seq()).isEqualTo(Person.NOW.getEpochSecond());
    assertThat(signed.statement().reason()).isEqualTo("left the club");
  }

  @Test
  void countsOnWithinASecondAndWhenTheClockGoesBack() {
    disableBob();
    bar();
    clock.advance(Duration.ofDays(-1));
    notices.issue(cast.chat.bob.account, new NoticeChange.Beginning(ReEnrolment.OPEN), "");

    var first = Person.NOW.getEpochSecond();
    assertThat(notices.about(cast.chat.bob.account))
        .extracting(AdminNotice::seq)
        .containsExactly(first + 2, first + 1, first);
  }

  @Test
  void everyNoticeSaysEverythingThatHolds() {
    disableBob();
    bar();
    notices.issue(cast.chat.bob.account, new NoticeChange.Access(AccountAccess.OPEN), "");

    var newest = notices.about(cast.chat.bob.account).getFirst();
    assertThat(newest.disables()).isFalse();
    assertThat(newest.barred()).containsExactly(cast.chat.phone.id);

    notices.issue(cast.chat.bob.account, new NoticeChange.Allow(cast.chat.phone.id), "");
    assertThat(notices.about(cast.chat.bob.account).getFirst().barred()).isEmpty();
  }

  @Test
  void saysNothingTwice() {
    disableBob();
    clock.advance(Duration.ofHours(1));
    disableBob();

    assertThat(notices.about(cast.chat.bob.account)).hasSize(1);
  }

  @Test
  void tellsTheAccountAndItsAcquaintancesBeforeItClosesTheDoor() {
    List.of(cast.desk, cast.phone).forEach(pushes::connect);

    disableBob();

    assertThat(noticeTo(cast.desk).disables()).isTrue();
    assertThat(noticeTo(cast.phone).disables()).isTrue();
    assertThat(pushes.connectedDevices(cast.chat.bob.account)).isEmpty();
    assertThat(pushes.isConnected(cast.chat.desk.id)).isTrue();
  }

  @Test
  void closesTheBarredDeviceOnly() {
    List.of(cast.desk, cast.aliceLap).forEach(pushes::connect);

    notices.issue(cast.chat.alice.account, new NoticeChange.Bar(cast.chat.lap.id), "");

    assertThat(pushes.connectedDevices(cast.chat.alice.account)).containsExactly(cast.chat.desk.id);
  }

  private void disableBob() {
    notices.issue(
        cast.chat.bob.account, new NoticeChange.Access(AccountAccess.DISABLED), "left the club");
  }

  private void bar() {
    notices.issue(cast.chat.bob.account, new NoticeChange.Bar(cast.chat.phone.id), "");
  }

  private AdminNotice noticeTo(Caller caller) {
    var pushed = pushes.to(caller, StatementPublished.class);
    assertThat(pushed).hasSize(1);
    return SignedStatement.decode(pushed.getFirst().statement(), AdminNotice.class).statement();
  }
}
