package chat.parley.protocol.netty;

import chat.parley.protocol.Frame;
import io.netty.buffer.ByteBuf;

/** How one kind of frame stands behind its type byte. */
interface Body<F extends Frame> {
  /** A guess at the size of the body in bytes, to allocate the right buffer at once. */
  int sizeHint(F frame);

  void write(F frame, ByteBuf out);

  /**
   * Reads the body, which is all that is left in {@code in}.
   *
   * @throws chat.parley.protocol.MalformedFrameException when it is not one
   */
  F read(ByteBuf in);
}
