package chat.parley.protocol.netty;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.emotes.EmotesCodec;
import chat.parley.protocol.friends.FriendsCodec;
import chat.parley.protocol.history.HistoryCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/protocol.md against the code. */
class ProtocolDocumentTest {
  private String document = "";

  static List<WireType<?>> types() {
    return WireTable.TYPES;
  }

  static Stream<String> payloads() {
    return Stream.of(
            FriendsCodec.REQUESTS.types(),
            FriendsCodec.REPLIES.types(),
            FriendsCodec.PUSHES.types(),
            EmotesCodec.REQUESTS.types(),
            EmotesCodec.REPLIES.types(),
            HistoryCodec.REQUESTS.types(),
            HistoryCodec.REPLIES.types())
        .flatMap(types -> types.stream());
  }

  @BeforeEach
  void read() throws IOException {
    document = Files.readString(Path.of("..", "docs", "protocol.md"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void listsEveryTypeByte(WireType<?> type) {
    var name = type.frame().getSimpleName();
    var body = type.body() instanceof HotBody<?> ? "hot" : "CBOR";

    assertThat(document).contains("| `0x%02X` | `%s` | %s |".formatted(type.code(), name, body));
  }

  @ParameterizedTest
  @MethodSource("types")
  void describesEveryComponent(WireType<?> type) {
    var heading = "**%s** `0x%02X`".formatted(type.frame().getSimpleName(), type.code());
    assertThat(document).containsOnlyOnce(heading);

    var from = document.indexOf(heading);
    var next = document.indexOf("**", from + heading.length());
    var section = document.substring(from, next < 0 ? document.length() : next);
    assertThat(section)
        .contains(
            Arrays.stream(type.frame().getRecordComponents())
                .map(component -> "| `%s` |".formatted(component.getName()))
                .toList());
  }

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void listsEveryRefusal(RefusalCode code) {
    assertThat(document.substring(document.indexOf("## 7. Refusals")))
        .containsOnlyOnce("| `%s` |".formatted(code.name()));
  }

  @ParameterizedTest
  @EnumSource(GoodbyeReason.class)
  void listsEveryGoodbye(GoodbyeReason reason) {
    assertThat(document).containsOnlyOnce("| `%s` |".formatted(reason.name()));
  }

  @ParameterizedTest
  @EnumSource(FrameLimits.class)
  void listsEveryLimit(FrameLimits limit) {
    assertThat(document)
        .containsOnlyOnce(
            "| `%s` | %d | %s | %s |"
                .formatted(limit.name(), limit.amount(), limit.unit(), limit.why()));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void listsEveryPayload(String type) {
    assertThat(document).contains("| `%s` |".formatted(type));
  }

  @Test
  void leavesNoMarkupOfTheSources() {
    assertThat(document).doesNotContain("{@").doesNotContain("*/");
  }
}
