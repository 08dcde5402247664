package chat.parley.protocol.netty;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Frame;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WireTableTest {
  @Test
  void hasOneLineForEveryFrame() {
    assertThat(WireTable.TYPES)
        .<Class<?>>extracting(WireType::frame)
        .hasSameElementsAs(leaves(Frame.class).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void usesNoTypeByteTwice() {
    assertThat(WireTable.TYPES)
        .extracting(WireType::code)
        .doesNotHaveDuplicates()
        .allSatisfy(code -> assertThat(code).isBetween(1, 255));
  }

  @Test
  void isCoveredBySamples() {
    assertThat(SampleFrames.ALL)
        .<Class<?>>extracting(Frame::getClass)
        .hasSameElementsAs(leaves(Frame.class).toList());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(WireTableTest::leaves)
        : Stream.of(type);
  }
}
