package chat.parley.protocol.netty;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Frame;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes of every frame, written once: {@code golden/<Frame>.hex} must never change. */
class GoldenFramesTest {
  static List<Frame> frames() {
    return SampleFrames.ALL;
  }

  @ParameterizedTest
  @MethodSource("frames")
  void writesTheGoldenBytes(Frame frame) throws IOException {
    var encoded = WireTable.encode(frame, UnpooledByteBufAllocator.DEFAULT);

    assertThat(ByteBufUtil.hexDump(encoded)).isEqualTo(golden(frame));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void readsTheGoldenBytes(Frame frame) throws IOException {
    var bytes = Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(golden(frame)));

    assertThat(WireTable.decode(bytes)).isEqualTo(frame);
  }

  private static String golden(Frame frame) throws IOException {
    var name = "/golden/%s.hex".formatted(frame.getClass().getSimpleName());
    try (var file = GoldenFramesTest.class.getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
    }
  }
}
