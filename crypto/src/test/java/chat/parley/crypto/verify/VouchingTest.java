package chat.parley.crypto.verify;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.statement.Conversation;
import chat.parley.crypto.statement.ConversationReason;
import chat.parley.crypto.statement.DeviceSigned;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.EpochCore;
import chat.parley.crypto.statement.EpochReason;
import chat.parley.crypto.statement.Policy;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.statement.StatementId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Alice's laptop was revoked; her desk still stands. */
class VouchingTest {
  private final Chat chat = new Chat();
  private final Conversation begun = chat.conversation.statement(); // by the desk
  private final Epoch first = epoch(chat.desk, 0, begun, EpochReason.MEMBERS, List.of());
  private final Epoch stolen = epoch(chat.lap, 1, begun, EpochReason.MANUAL, List.of(first.id()));
  private final Epoch stolenToo = epoch(chat.lap, 2, begun, EpochReason.AGE, List.of(stolen.id()));

  @Test
  void keepsWhatStandingDevicesSigned() {
    assertThat(judge(Set.of(), begun, first).valid())
        .containsExactlyInAnyOrder(begun.id(), first.id());
  }

  @Test
  void voidsTheUnvouchedHeadsOfARevokedDevice() {
    var vouching = judge(Set.of(), begun, first, stolen, stolenToo);
    assertThat(vouching.holds(first)).isTrue();
    assertThat(vouching.holds(stolen)).isFalse();
    assertThat(vouching.holds(stolenToo)).isFalse();
  }

  @Test
  void keepsEverythingBelowALaterStatementOfAStandingDevice() {
    var next = epoch(chat.desk, 3, begun, EpochReason.DEVICES, List.of(stolenToo.id()));
    var vouching = judge(Set.of(), next, stolenToo, stolen, first, begun);
    assertThat(vouching.valid()).hasSize(5);
  }

  @Test
  void isNotVouchedForByTheSkipThatPutsItAside() {
    var skip = epoch(chat.desk, 3, begun, EpochReason.SKIP, List.of(stolenToo.id()));
    var vouching = judge(Set.of(), begun, first, stolen, stolenToo, skip);
    assertThat(vouching.holds(skip)).isTrue();
    assertThat(vouching.holds(stolenToo)).isFalse();
    assertThat(vouching.holds(stolen)).isFalse();
  }

  @Test
  void keepsAnEpochThatAStandingDeviceSpokeInAndAllBelow() {
    var vouching = judge(Set.of(stolen.id()), begun, first, stolen, stolenToo);
    assertThat(vouching.holds(stolen)).isTrue();
    assertThat(vouching.holds(stolenToo)).isFalse();
  }

  @Test
  void aRevokedDeviceDoesNotVouchForItself() {
    var alone = epoch(chat.lap, 3, begun, EpochReason.MANUAL, List.of(stolenToo.id()));
    assertThat(judge(Set.of(), stolen, stolenToo, alone).valid()).isEmpty();
  }

  @Test
  void keepsAConversationThatAnEpochOfAStandingDeviceIsFor() {
    var changed = conversation(chat.lap, begun, ConversationReason.CHANGE);
    assertThat(judge(Set.of(), begun, changed).holds(changed)).isFalse();
    var epoch = epoch(chat.desk, 1, changed, EpochReason.POLICY, List.of(first.id()));
    assertThat(judge(Set.of(), begun, first, changed, epoch).holds(changed)).isTrue();
  }

  @Test
  void voidsAConversationThatWasSkipped() {
    var changed = conversation(chat.lap, begun, ConversationReason.CHANGE);
    var skip = conversation(chat.desk, changed, ConversationReason.SKIP);
    var vouching = judge(Set.of(), begun, changed, skip);
    assertThat(vouching.holds(skip)).isTrue();
    assertThat(vouching.holds(changed)).isFalse();
    assertThat(vouching.holds(begun)).isTrue();
  }

  @Test
  void saysNothingAboutStatementsItWasNotShown() {
    var next = epoch(chat.desk, 3, begun, EpochReason.DEVICES, List.of(stolenToo.id()));
    assertThat(judge(Set.of(stolen.id()), next).valid()).containsExactly(next.id());
  }

  private Vouching judge(Set<StatementId> spokenIn, DeviceSigned... statements) {
    return Vouching.of(
        List.of(statements), signer -> !signer.deviceId().equals(chat.lap.id), spokenIn);
  }

  private Conversation conversation(Gadget signer, Conversation last, ConversationReason reason) {
    return new Conversation(
        last.serverId(),
        Signer.of(chat.aliceList.statement(), signer.id),
        last.conversationId(),
        last.seq() + 1,
        List.of(last.id()),
        reason,
        last.kind(),
        last.members(),
        Policy.DEFAULT);
  }

  private Epoch epoch(
      Gadget signer, long n, Conversation of, EpochReason reason, List<StatementId> prev) {
    var core = chat.core();
    var changed =
        new EpochCore(
            core.serverId(),
            Signer.of(chat.aliceList.statement(), signer.id),
            core.conversationId(),
            n,
            prev,
            reason,
            core.createdAt(),
            of.seq(),
            of.id(),
            core.inputs(),
            core.keyCommit(),
            core.recipients(),
            core.dormant());
    return chat.epoch(changed).statement();
  }
}
