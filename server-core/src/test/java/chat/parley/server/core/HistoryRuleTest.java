package chat.parley.server.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.plugin.HistoryKeeping;
import chat.parley.protocol.Accepted;
import chat.parley.server.activity.Activity;
import org.junit.jupiter.api.Test;

/** What stays when everybody has it. */
class HistoryRuleTest extends CoreScene {
  @Test
  void keepsDeliveredMessagesWhileHistoryIsKept() {
    openAll();
    publish(cast.epoch);
    send(cast.desk, cast.fromDesk(1).wire());

    deliverEverywhere(1);

    assertThat(summary(cast.desk).firstSequence()).isEqualTo(1);
  }

  @Test
  void deletesAMessageOnceEverybodyHasItAndNobodyKeepsHistory() {
    openAll();
    publish(cast.epoch);
    var message = cast.fromDesk(1);
    send(cast.desk, message.wire());
    capabilities.withdraw(HistoryKeeping.class);
    clock.advance(HistoryRule.SETTLING);

    join(advance(cast.phone, 1));
    assertThat(summary(cast.phone).firstSequence()).isEqualTo(1); // alice's lap lacks it
    join(advance(cast.aliceLap, 1));

    await().until(() -> summary(cast.phone).firstSequence() == 0);
    assertThat(summary(cast.desk).echo()).isEqualTo(message.trace().encoded());
    assertThat(send(cast.desk, message.wire())).isInstanceOf(Accepted.class);
    assertThat(send(cast.desk, cast.fromDesk(2).wire()))
        .isEqualTo(new Accepted(ID, 2, clock.instant()));
  }

  @Test
  void keepsEverythingWhileAPluginHasFailed() {
    openAll();
    publish(cast.epoch);
    send(cast.desk, cast.fromDesk(1).wire());
    capabilities.withdraw(HistoryKeeping.class);
    activity.publish(new Activity.PluginChanged(clock.instant(), "history", "FAILED", "why"));
    clock.advance(HistoryRule.SETTLING);

    deliverEverywhere(1);

    assertThat(summary(cast.desk).firstSequence()).isEqualTo(1);
  }
}
