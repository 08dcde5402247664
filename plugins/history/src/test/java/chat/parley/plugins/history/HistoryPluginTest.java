package chat.parley.plugins.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.plugin.Caller;
import chat.parley.plugin.HistoryKeeping;
import chat.parley.plugin.PluginDescriptor.NoSettings;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.MessageDelivery;
import chat.parley.protocol.history.HistoryCodec;
import chat.parley.protocol.history.HistoryReply;
import chat.parley.protocol.history.HistoryRequest;
import chat.parley.testkit.FakeDirectory;
import chat.parley.testkit.FakePluginContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryPluginTest {
  private static final ConversationId TALK = ConversationId.of(Bytes.zeros(16));
  private static final ConversationId OTHER = ConversationId.of(Bytes.fromHex("01".repeat(16)));

  @TempDir Path folder;

  private final FakeDirectory directory = new FakeDirectory();
  private final Caller alice = directory.person("alice");
  private final Caller bob = directory.person("bob");
  private final Caller eve = directory.person("eve");
  private FakePluginContext server;

  @BeforeEach
  void start() {
    server = FakePluginContext.start(new HistoryPlugin(), new NoSettings(), folder, directory);
    server.messages().open(TALK, alice, bob);
  }

  @Test
  void keepsMessages() {
    assertThat(server.provided(HistoryKeeping.class).orElseThrow().keeps(TALK)).isTrue();
  }

  @Test
  void pagesBackwardsWithoutGapOrRepeat() {
    store(523, 10);

    var seen = new ArrayList<Long>();
    var below = Long.MAX_VALUE;
    HistoryReply.HistoryPage page;
    do {
      page = page(alice, below, 200);
      page.messages().forEach(message -> seen.add(message.sequence()));
      below = seen.getLast();
    } while (page.more());

    assertThat(seen)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 523).boxed().toList().reversed());
  }

  @Test
  void givesMessagesAsTheyWereStored() {
    server.messages().store(TALK, server.clock().instant(), Bytes.fromHex("c0ffee"));

    assertThat(page(bob, Long.MAX_VALUE, 1))
        .isEqualTo(
            new HistoryReply.HistoryPage(
                List.of(new MessageDelivery(1, server.clock().instant(), Bytes.fromHex("c0ffee"))),
                false));
  }

  @Test
  void saysExactlyWhetherThereIsMore() {
    store(50, 10);

    assertThat(page(alice, Long.MAX_VALUE, 50).more()).isFalse();
    assertThat(page(alice, Long.MAX_VALUE, 49).more()).isTrue();
    assertThat(page(alice, 1, 50)).isEqualTo(new HistoryReply.HistoryPage(List.of(), false));
  }

  @Test
  void endsPageOfLargeMessagesBeforeItsPayloadIsTooLarge() {
    store(9, FrameLimits.MESSAGE.amount());

    var payload = request(alice, new HistoryRequest.Page(TALK, Long.MAX_VALUE, 200));
    var page = (HistoryReply.HistoryPage) HistoryCodec.REPLIES.unpack(payload);

    assertThat(payload.length()).isLessThanOrEqualTo(FrameLimits.PLUGIN_PAYLOAD.amount());
    assertThat(page.messages()).isNotEmpty();
    assertThat(page.more()).isTrue();
  }

  @Test
  void fullPageOfSmallMessagesFits() {
    store(200, 1200);

    var payload = request(alice, new HistoryRequest.Page(TALK, Long.MAX_VALUE, 200));

    assertThat(payload.length()).isLessThanOrEqualTo(FrameLimits.PLUGIN_PAYLOAD.amount());
  }

  @Test
  void tellsStrangersNothing() {
    store(3, 10);

    assertThat(answer(eve, TALK)).isEqualTo(new HistoryReply.UnknownConversation());
    assertThat(answer(eve, OTHER)).isEqualTo(new HistoryReply.UnknownConversation());
  }

  @Test
  void refusesUnreadableRequest() {
    assertThatThrownBy(() -> server.request(alice, "history/page", Bytes.fromHex("a0")))
        .isInstanceOf(MalformedFrameException.class);
  }

  private void store(int count, int size) {
    for (var i = 0; i < count; i++) {
      server.messages().store(TALK, server.clock().instant(), Bytes.zeros(size));
    }
  }

  private HistoryReply.HistoryPage page(Caller caller, long below, int limit) {
    var payload = request(caller, new HistoryRequest.Page(TALK, below, limit));
    return (HistoryReply.HistoryPage) HistoryCodec.REPLIES.unpack(payload);
  }

  private HistoryReply answer(Caller caller, ConversationId conversation) {
    var asked = new HistoryRequest.Page(conversation, Long.MAX_VALUE, 10);
    return HistoryCodec.REPLIES.unpack(request(caller, asked));
  }

  private Bytes request(Caller caller, HistoryRequest.Page asked) {
    return server.request(caller, "history/page", HistoryCodec.REQUESTS.encode(asked));
  }
}
