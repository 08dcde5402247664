package chat.parley.crypto.chain;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.chain.ChainDecision.Accepted;
import chat.parley.crypto.chain.ChainDecision.Fork;
import chat.parley.crypto.chain.ChainDecision.Known;
import chat.parley.crypto.chain.ChainDecision.Refused;
import chat.parley.crypto.chain.ChainDecision.Repair;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.StatementId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainRuleTest {
  private final Chat chat = new Chat();
  private final DeviceList first = chat.aliceFirst.statement();
  private final DeviceList second = chat.aliceList.statement();
  private final ChainHead head = ChainHead.of(first);

  @Test
  void beginsWithTheFirstNumberOnly() {
    assertThat(ChainRule.begin(first)).isEqualTo(new Accepted(head));
    assertThat(ChainRule.begin(second)).isEqualTo(new Refused(ChainRefusal.NOT_FIRST));
    assertThat(ChainRule.begin(chat.epoch.statement())).isInstanceOf(Accepted.class);
  }

  @Test
  void appendsTheNextVersionOnTopOfTheHead() {
    assertThat(ChainRule.append(head, second)).isEqualTo(new Accepted(ChainHead.of(second)));
  }

  @Test
  void knowsTheHeadItself() {
    assertThat(ChainRule.append(head, first)).isEqualTo(new Known());
  }

  @Test
  void reportsAForkOfTheSameVersion() {
    var other = chat.alice.firstList(new Gadget("other")).statement();
    assertThat(ChainRule.append(head, other)).isEqualTo(new Fork(head, other.id()));
  }

  @Test
  void refusesTheWayBack() {
    assertThat(ChainRule.append(ChainHead.of(second), first))
        .isEqualTo(new Refused(ChainRefusal.BEHIND));
  }

  @Test
  void refusesAGapAWrongLinkARepairAndAnotherChain() {
    var gap = list(3, first.id());
    var wrongLink = list(2, chat.bobList.id());
    var repair = joining(2, chat.aliceList.id(), chat.bobList.id());
    assertThat(ChainRule.append(head, gap)).isEqualTo(new Refused(ChainRefusal.GAP));
    assertThat(ChainRule.append(head, wrongLink))
        .isEqualTo(new Refused(ChainRefusal.PREV_MISMATCH));
    assertThat(ChainRule.append(head, repair)).isEqualTo(new Refused(ChainRefusal.REPAIR));
    assertThat(ChainRule.append(head, chat.bobList.statement()))
        .isEqualTo(new Refused(ChainRefusal.OTHER_CHAIN));
  }

  @Test
  void tellsOfARepairThatJoinsTheHeadWithABranchItDoesNotKnow() {
    var repair = joining(3, second.id(), chat.bobList.id());
    assertThat(ChainRule.append(ChainHead.of(second), repair))
        .isEqualTo(new Repair(ChainHead.of(repair), chat.bobList.id()));
  }

  @Test
  void acceptsARepairAboveBothBranches() {
    var branch = chat.alice.nextList(first, new Gadget("other")).statement();
    var longer = chat.alice.nextList(branch, new Gadget("third")).statement();
    var repair = joining(4, second.id(), longer.id());
    var one = ChainHead.of(second);
    var other = ChainHead.of(longer);
    assertThat(ChainRule.append(one, branch)).isEqualTo(new Fork(one, branch.id()));
    assertThat(ChainRule.repair(one, other, repair))
        .isEqualTo(new Accepted(ChainHead.of(repair)))
        .isEqualTo(ChainRule.repair(other, one, repair));
  }

  @Test
  void refusesARepairThatIsNotAboveBothOrLeavesOneOut() {
    var branch = chat.alice.nextList(first, new Gadget("other")).statement();
    var one = ChainHead.of(second);
    var other = ChainHead.of(branch);
    for (var wrong :
        List.of(
            joining(2, second.id(), branch.id()),
            joining(4, second.id(), branch.id()),
            joining(3, second.id(), first.id()),
            list(3, second.id()))) {
      assertThat(ChainRule.repair(one, other, wrong)).isEqualTo(new Refused(ChainRefusal.REPAIR));
    }
    assertThat(ChainRule.repair(one, other, chat.bobList.statement()))
        .isEqualTo(new Refused(ChainRefusal.OTHER_CHAIN));
  }

  private DeviceList joining(long version, StatementId one, StatementId other) {
    var prev = Stream.of(one, other).sorted().toList();
    return chat.alice.list(version, prev, first.devices()).statement();
  }

  private DeviceList list(long version, StatementId prev) {
    return chat.alice.list(version, List.of(prev), first.devices()).statement();
  }
}
