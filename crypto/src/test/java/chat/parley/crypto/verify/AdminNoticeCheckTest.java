package chat.parley.crypto.verify;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.cast.ZeroRandom;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminNoticeCheckTest {
  private static final long SEQ = Person.NOW.getEpochSecond();

  private final Chat chat = new Chat();
  private final ServerKeyHistory history = ServerKeyHistory.of(Chat.SERVER.publicKey());

  @Test
  void acceptsTheServersOwnNotice() {
    var notice = Changes.signed(Changes.notice(SEQ, chat.alice.account, chat.lap.id));
    assertThat(AdminNoticeCheck.check(notice, history)).isEqualTo(Verdict.accepted());
  }

  @Test
  void refusesANoticeOfAnybodyElse() {
    var notice = Changes.notice(SEQ, chat.alice.account);
    var forged = SignedStatement.sign(notice, Changes.NEXT_SERVER, new ZeroRandom());
    assertThat(AdminNoticeCheck.check(forged, history))
        .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
    assertThat(AdminNoticeCheck.check(forged, ServerKeyHistory.of(Changes.NEXT_SERVER.publicKey())))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_SERVER_IDENTITY));
  }

  @Test
  void refusesANoticeThatARetiredKeySigned() {
    var rotated = new ServerKeyHistory(Chat.SERVER.publicKey(), List.of(Changes.rotation()));
    var before = Changes.signed(Changes.notice(SEQ, chat.alice.account));
    var after = Person.NOW.plus(ServerRotation.NOTICE).getEpochSecond() + 24 * 3600;
    var late = Changes.signed(Changes.notice(after, chat.alice.account));
    var farOff = Changes.signed(Changes.notice(Long.MAX_VALUE, chat.alice.account));
    assertThat(AdminNoticeCheck.check(before, rotated)).isEqualTo(Verdict.accepted());
    assertThat(AdminNoticeCheck.check(late, rotated))
        .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
    assertThat(AdminNoticeCheck.check(farOff, rotated))
        .isEqualTo(Verdict.rejected(Rejection.BAD_SIGNATURE));
  }

  @Test
  void goesForwardOnlyAndForOneAccount() {
    var last = Changes.notice(SEQ, chat.alice.account);
    assertThat(AdminNoticeCheck.follows(Changes.disabling(SEQ + 1, chat.alice.account), last).ok())
        .isTrue();
    assertThat(AdminNoticeCheck.follows(last, last).ok()).isTrue();
    assertThat(AdminNoticeCheck.follows(Changes.disabling(SEQ, chat.alice.account), last))
        .isEqualTo(Verdict.rejected(Rejection.NOTICE_BACK));
    assertThat(AdminNoticeCheck.follows(Changes.notice(SEQ - 1, chat.alice.account), last))
        .isEqualTo(Verdict.rejected(Rejection.NOTICE_BACK));
    assertThat(AdminNoticeCheck.follows(Changes.notice(SEQ + 1, chat.bob.account), last))
        .isEqualTo(Verdict.rejected(Rejection.OTHER_IDENTITY));
  }

  @Test
  void numbersByTheSecond() {
    var last = Changes.notice(SEQ + 5, chat.alice.account);
    assertThat(AdminNoticeCheck.nextSequence(Optional.empty(), Person.NOW)).isEqualTo(SEQ);
    assertThat(AdminNoticeCheck.nextSequence(Optional.of(last), Person.NOW)).isEqualTo(SEQ + 6);
  }
}
