package chat.parley.protocol.netty;

import chat.parley.protocol.Frame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * One line of the wire table.
 *
 * @param code the type byte, 1 to 255
 */
record WireType<F extends Frame>(int code, Class<F> frame, Body<F> body) {

  static <F extends Record & Frame> WireType<F> cbor(int code, Class<F> frame) {
    return new WireType<>(code, frame, new CborBody<>(frame));
  }

  static <F extends Frame> WireType<F> hot(int code, Class<F> frame, Body<F> body) {
    return new WireType<>(code, frame, body);
  }

  /** {@code u8 type | body}; the caller releases the result. */
  ByteBuf encode(Frame untyped, ByteBufAllocator allocator) {
    var typed = frame.cast(untyped);
    var out = allocator.buffer(1 + body.sizeHint(typed));
    try {
      out.writeByte(code);
      body.write(typed, out);
      return out;
    } catch (RuntimeException unwritable) {
      out.release();
      throw unwritable;
    }
  }
}
