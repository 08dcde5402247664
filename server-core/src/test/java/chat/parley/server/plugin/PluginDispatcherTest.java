package chat.parley.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.plugin.PluginRequestHandler;
import chat.parley.plugin.RequestRule;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.PluginReply;
import chat.parley.protocol.PluginRequest;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Reply;
import chat.parley.protocol.RequestId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PluginDispatcherTest {
  private static final RequestId ID = new RequestId(9);

  private Instant now = PluginHouse.NOW;
  private final RequestTable table = new RequestTable();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PluginGuard guard = new PluginGuard("test", meters);
  private final PluginDispatcher dispatcher =
      new PluginDispatcher(table, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

  @Test
  void answersWithWhatThePluginSays() {
    serve(RequestRule.standard(), (_, payload) -> payload);

    assertThat(ask("ff")).isEqualTo(new PluginReply(ID, Bytes.fromHex("ff")));
  }

  @Test
  void refusesTypeNobodyServes() {
    assertThat(code(ask("ff"))).isEqualTo(RefusalCode.FEATURE_OFF);
  }

  @Test
  void refusesPayloadOverItsRule() {
    serve(new RequestRule(60, 2), (_, payload) -> payload);

    assertThat(ask("ffff")).isInstanceOf(PluginReply.class);
    assertThat(code(ask("ffffff"))).isEqualTo(RefusalCode.TOO_LARGE);
  }

  @Test
  void limitsRateOfAnAccountUntilTheNextMinute() {
    serve(RequestRule.standard().perMinute(2), (_, payload) -> payload);
    ask("");
    ask("");

    assertThat(code(ask(""))).isEqualTo(RefusalCode.RATE_LIMITED);
    now = now.plus(Duration.ofMinutes(1));
    assertThat(ask("")).isInstanceOf(PluginReply.class);
  }

  @Test
  void refusesWhatThePluginCannotRead() {
    serve(
        RequestRule.standard(),
        (_, _) -> {
          throw new MalformedFrameException("secret detail");
        });

    assertThat(code(ask("00"))).isEqualTo(RefusalCode.MALFORMED);
    assertThat(guard.faults()).isZero();
    assertThat(meters.find("parley.plugin.faults").counters()).isEmpty();
  }

  @Test
  void countsFaultAndTellsNothingOfIt() {
    serve(
        RequestRule.standard(),
        (_, _) -> {
          throw new IllegalArgumentException("secret detail");
        });

    var refused = (Refused) ask("00");

    assertThat(refused.code()).isEqualTo(RefusalCode.INTERNAL);
    assertThat(refused.detail()).doesNotContain("secret");
    assertThat(guard.faults()).isOne();
    assertThat(
            meters
                .get("parley.plugin.faults")
                .tags("plugin", "test", "hook", "request")
                .counter()
                .count())
        .isOne();
  }

  @Test
  void refusesReplyNoFrameCouldHold() {
    serve(RequestRule.standard(), (_, _) -> Bytes.zeros(FrameLimits.PLUGIN_PAYLOAD.amount() + 1));

    assertThat(code(ask(""))).isEqualTo(RefusalCode.INTERNAL);
  }

  @Test
  void callsNothingThatIsStopping() {
    serve(RequestRule.standard(), (_, payload) -> payload);

    guard.close(Duration.ofMillis(1));

    assertThat(code(ask(""))).isEqualTo(RefusalCode.FEATURE_OFF);
  }

  private void serve(RequestRule rule, PluginRequestHandler handler) {
    table.add("test/do", new RequestTable.Service(rule, handler, guard));
  }

  private Reply ask(String payload) {
    return dispatcher
        .handle(PluginHouse.ALICE, new PluginRequest(ID, "test/do", Bytes.fromHex(payload)))
        .<Reply>thenApply(reply -> reply)
        .toCompletableFuture()
        .join();
  }

  private static RefusalCode code(Reply reply) {
    return ((Refused) reply).code();
  }
}
