package chat.parley.protocol.netty;

import chat.parley.protocol.Frame;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageCodec;
import java.util.List;

/**
 * Turns whole frames, without their length field, into {@link Frame} objects and back.
 *
 * <pre>
 *  0        4      5
 *  +--------+------+--------------------------------------+
 *  | length | type | body: CBOR map, or hand-written (hot) |
 *  +--------+------+--------------------------------------+
 *  length: u32, counts type and body; type: u8, see the wire table
 * </pre>
 *
 * <p>Stands behind a {@code LengthFieldBasedFrameDecoder(limit, 0, 4, 0, 4)} and a {@code
 * LengthFieldPrepender(4)}. What cannot be read is reported as a {@code DecoderException} caused by
 * a {@link chat.parley.protocol.MalformedFrameException}.
 *
 * <p>Thread: event loop; one instance per channel.
 *
 * @see "docs/protocol.md, 2.1"
 */
public final class FrameCodec extends MessageToMessageCodec<ByteBuf, Frame> {
  /** Bytes of the length field in front of every frame. */
  public static final int LENGTH_FIELD = 4;

  @Override
  protected void encode(ChannelHandlerContext context, Frame frame, List<Object> out) {
    out.add(WireTable.encode(frame, context.alloc()));
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf frame, List<Object> out) {
    out.add(WireTable.decode(frame));
  }
}
