package chat.parley.crypto.epoch;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Changes;
import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Person;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.DormantDevice;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.Recipient;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdminHeadTest {
  private final Chat chat = new Chat();
  private final Conversation conversation = chat.conversation.statement();
  private final EpochCore before = chat.core();

  @Test
  void leavesABarredDeviceOutAndKeepsTheVault() {
    chat.notices.add(Changes.notice(5, chat.alice.account, chat.lap.id));
    var core = chat.core();
    assertThat(core.recipients()).hasSize(4).noneMatch(recipient -> isOf(recipient, chat.lap.id));
    assertThat(core.dormant()).isEmpty();
    assertThat(check(core)).isEqualTo(Verdict.accepted());
  }

  @Test
  void leavesADisabledAccountOutWithItsVault() {
    chat.notices.add(Changes.disabling(5, chat.bob.account));
    var core = chat.core();
    assertThat(core.recipients())
        .hasSize(3)
        .allMatch(recipient -> recipient.accountId().equals(chat.alice.account));
    assertThat(check(core)).isEqualTo(Verdict.accepted());
  }

  @Test
  void refusesAnEpochThatServesABarredDeviceOrHidesOneThatIsNot() {
    chat.notices.add(Changes.notice(5, chat.alice.account, chat.lap.id));
    var core = chat.core();
    assertThat(check(with(core, before.recipients(), List.of())))
        .isEqualTo(Verdict.rejected(Rejection.GHOST_RECIPIENT));
    var dormant = List.of(new DormantDevice(chat.alice.account, chat.lap.id, 1));
    assertThat(check(with(core, core.recipients(), dormant)))
        .isEqualTo(Verdict.rejected(Rejection.GHOST_RECIPIENT));
    assertThat(check(with(before, core.recipients(), List.of())))
        .isEqualTo(Verdict.rejected(Rejection.MISSING_RECIPIENT));
  }

  @Test
  void refusesANoticeItDoesNotKnow() {
    chat.notices.add(Changes.notice(5, chat.alice.account, chat.lap.id));
    var core = chat.core();
    chat.notices.clear();
    assertThat(check(core)).isEqualTo(Verdict.rejected(Rejection.INPUT_UNKNOWN));
  }

  @Test
  void isBehindOnceAnOperatorHasSpoken() {
    assertThat(EpochCheck.current(before, chat, Person.NOW)).isEqualTo(Verdict.accepted());
    chat.notices.add(Changes.notice(5, chat.bob.account));
    assertThat(EpochCheck.current(before, chat, Person.NOW))
        .isEqualTo(Verdict.rejected(Rejection.EPOCH_BEHIND));
    assertThat(EpochCheck.current(chat.core(), chat, Person.NOW)).isEqualTo(Verdict.accepted());
  }

  @Test
  void neverGoesBackBehindANotice() {
    chat.notices.add(Changes.notice(5, chat.bob.account));
    var warned = chat.core();
    chat.notices.add(Changes.notice(6, chat.bob.account));
    var later = chat.core();
    assertThat(EpochCheck.follows(later, warned, chat)).isEqualTo(Verdict.accepted());
    assertThat(EpochCheck.follows(warned, later, chat)).isEqualTo(back());
    assertThat(EpochCheck.follows(before, warned, chat)).isEqualTo(back());
  }

  @Test
  void followsAMemberToARenewedIdentityAndNotBack() {
    var renewed =
        Changes.underNewIdentity(chat.aliceList.statement(), Changes.NEXT_ALICE).statement();
    chat.lists.add(renewed);
    chat.renewals.add(Changes.renewedRoot(chat.alice, Changes.NEXT_ALICE).statement());
    var lists = List.of(renewed, chat.bobList.statement());
    var core = chat.core(conversation, lists, chat.phone, Person.NOW);
    assertThat(core.dormant()).hasSize(2); // until they publish keys under the new identity
    assertThat(EpochCheck.check(byPhone(core), conversation, chat)).isEqualTo(Verdict.accepted());
    assertThat(EpochCheck.follows(core, before, chat)).isEqualTo(Verdict.accepted());
    assertThat(EpochCheck.follows(before, core, chat)).isEqualTo(back());
  }

  @Test
  void refusesAnIdentityThatNoRootConnects() {
    var renewed =
        Changes.underNewIdentity(chat.aliceList.statement(), Changes.NEXT_ALICE).statement();
    chat.lists.add(renewed);
    var lists = List.of(renewed, chat.bobList.statement());
    var core = chat.core(conversation, lists, chat.phone, Person.NOW);
    assertThat(EpochCheck.check(byPhone(core), conversation, chat))
        .isEqualTo(Verdict.rejected(Rejection.INPUTS_MISMATCH));
    assertThat(EpochCheck.follows(core, before, chat)).isEqualTo(back());
  }

  private static Verdict back() {
    return Verdict.rejected(Rejection.INPUTS_BACK);
  }

  private Verdict check(EpochCore core) {
    return EpochCheck.check(chat.epoch(core), conversation, chat);
  }

  private SignedStatement<Epoch> byPhone(EpochCore core) {
    return SignedStatement.sign(chat.epoch(core).statement(), chat.phone.key);
  }

  private static boolean isOf(Recipient recipient, Object device) {
    return recipient instanceof Recipient.Device(_, var id, _, _) && id.equals(device);
  }

  private static EpochCore with(
      EpochCore core, List<Recipient> recipients, List<DormantDevice> dormant) {
    return new EpochCore(
        core.serverId(),
        core.signer(),
        core.conversationId(),
        core.n(),
        core.prev(),
        core.reason(),
        core.createdAt(),
        core.conversationSeq(),
        core.conversation(),
        core.inputs(),
        core.keyCommit(),
        recipients,
        dormant);
  }
}
