package chat.parley.protocol.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.protocol.Frame;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.RequestId;
import chat.parley.protocol.SendMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.codec.LengthFieldPrepender;
import io.netty.handler.codec.TooLongFrameException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {
  private final EmbeddedChannel channel =
      new EmbeddedChannel(
          new LengthFieldBasedFrameDecoder(FrameLimits.FRAME.amount(), 0, 4, 0, 4),
          new LengthFieldPrepender(FrameCodec.LENGTH_FIELD),
          new FrameCodec());

  static List<Frame> frames() {
    return SampleFrames.ALL;
  }

  @ParameterizedTest
  @MethodSource("frames")
  void carriesEveryFrame(Frame frame) {
    channel.writeOutbound(frame);
    channel.writeInbound(onTheWire());

    assertThat(channel.<Frame>readInbound()).isEqualTo(frame);
  }

  @Test
  void findsFramesInSlicedInput() {
    channel.writeOutbound(SampleFrames.ALL.toArray());
    var wire = onTheWire();

    while (wire.isReadable()) {
      channel.writeInbound(wire.readRetainedSlice(Math.min(3, wire.readableBytes())));
    }

    assertThat(channel.inboundMessages()).hasSameSizeAs(SampleFrames.ALL);
    assertThat(channel.inboundMessages().toArray()).isEqualTo(SampleFrames.ALL.toArray());
  }

  @Test
  void carriesTheLargestMessage() {
    var message = new SendMessage(new RequestId(1), Bytes.zeros(FrameLimits.MESSAGE.amount()));

    channel.writeOutbound(message);
    channel.writeInbound(onTheWire());

    assertThat(channel.<Frame>readInbound()).isEqualTo(message);
  }

  @Test
  void refusesFrameLongerThanLimitBeforeItArrives() {
    var header = Unpooled.buffer().writeInt(FrameLimits.FRAME.amount() + 1).writeByte(0x0C);

    assertThatThrownBy(() -> channel.writeInbound(header))
        .isInstanceOf(TooLongFrameException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // no type byte
        "00", // no such type
        "ff", // no such type
        "0c0000", // hot: request id cut short
        "4000000001ff", // hot: trailing byte
        "0d0000000102" + "00000000000000000000000000000000" + "0000000000000001", // an account's id
        "04", // CBOR: nothing there
        "04f6", // null
        "0480", // a list where a map belongs
        "04a0", // component missing
        "04a1697265717565737449646131", // request id as text
        "04a16972657175657374496420", // negative request id
        "04a1697265717565737449641b0000000100000000", // request id over 32 bits
        "04a169726571756573744964f6", // null component
        "04a169726571756573744964fb3ff0000000000000", // a float
        "04a26972657175657374496401697265717565737449640" + "2", // the same key twice
        "04a1697265717565737449640100", // bytes behind the map
        "04bf69726571756573744964", // map without end
        "045fffffff", // nonsense
      })
  void refusesWhatIsNotAFrame(String hex) {
    assertMalformed(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex)));
  }

  @Test
  void ignoresKeysOfLaterVersions() {
    var fetchVault = "04a26972657175657374496401" + "66667574757265" + "8201a0";

    var frame = WireTable.decode(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(fetchVault)));

    assertThat(frame).hasToString("FetchVault[requestId=RequestId[value=1]]");
  }

  @ParameterizedTest
  @MethodSource("frames")
  void refusesEveryFrameCutShort(Frame frame) {
    var whole = WireTable.encode(frame, UnpooledByteBufAllocator.DEFAULT);
    for (int length = 0; length < whole.readableBytes(); length++) {
      assertReadsOrRefuses(whole.slice(0, length));
    }
  }

  @ParameterizedTest
  @MethodSource("frames")
  void refusesOrReadsDamagedFrames(Frame frame) {
    var random = new Random(frame.getClass().getSimpleName().hashCode());
    var whole = ByteBufUtil.getBytes(WireTable.encode(frame, UnpooledByteBufAllocator.DEFAULT));
    for (int round = 0; round < 500; round++) {
      var damaged = whole.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertReadsOrRefuses(Unpooled.wrappedBuffer(damaged));
    }
  }

  @Test
  void refusesOrReadsRandomBytes() {
    var random = new Random(20_261_122);
    for (int round = 0; round < 20_000; round++) {
      var garbage = new byte[random.nextInt(64)];
      random.nextBytes(garbage);
      assertReadsOrRefuses(Unpooled.wrappedBuffer(garbage));
    }
  }

  @Test
  void tellsThePipelineInOneKindOfException() {
    var frame = Unpooled.buffer().writeInt(1).writeByte(0xFF);

    assertThatThrownBy(() -> channel.writeInbound(frame))
        .isInstanceOf(DecoderException.class)
        .hasCauseInstanceOf(MalformedFrameException.class);
  }

  private static void assertMalformed(ByteBuf frame) {
    assertThatThrownBy(() -> WireTable.decode(frame)).isInstanceOf(MalformedFrameException.class);
  }

  /** Whatever comes in: a frame, or this one exception and no other. */
  private static void assertReadsOrRefuses(ByteBuf frame) {
    try {
      assertThat(WireTable.decode(frame)).isNotNull();
    } catch (MalformedFrameException refused) {
      assertThat(refused).hasMessageNotContaining("Exception");
    }
  }

  private ByteBuf onTheWire() {
    var wire = Unpooled.buffer();
    for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      wire.writeBytes(part);
      part.release();
    }
    return wire;
  }
}
