package chat.parley.crypto.chain;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.cast.Chat;
import chat.parley.crypto.cast.Gadget;
import chat.parley.crypto.chain.ChainDecision.Accepted;
import chat.parley.crypto.chain.ChainDecision.Fork;
import chat.parley.crypto.chain.ChainDecision.Known;
import chat.parley.crypto.chain.ChainDecision.Refused;
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
    var repair =
        chat.alice
            .list(2, Stream.of(first.id(), chat.bobList.id()).sorted().toList(), first.devices())
            .statement();
    assertThat(ChainRule.append(head, gap)).isEqualTo(new Refused(ChainRefusal.GAP));
    assertThat(ChainRule.append(head, wrongLink))
        .isEqualTo(new Refused(ChainRefusal.PREV_MISMATCH));
    assertThat(ChainRule.append(head, repair)).isEqualTo(new Refused(ChainRefusal.REPAIR));
    assertThat(ChainRule.append(head, chat.bobList.statement()))
        .isEqualTo(new Refused(ChainRefusal.OTHER_CHAIN));
  }

  private DeviceList list(long version, StatementId prev) {
    return chat.alice.list(version, List.of(prev), first.devices()).statement();
  }
}
