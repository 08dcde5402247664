package chat.parley.protocol.netty;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.protocol.Frame;
import chat.parley.protocol.MalformedFrameException;
import io.netty.buffer.ByteBuf;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A frame of the message path: fixed fields, then the sealed bytes as they are where there are any.
 *
 * @param fixed length of the fixed fields in bytes
 * @param sealed what stands behind them; null when nothing may
 */
record HotBody<F extends Frame>(
    int fixed,
    @Nullable Function<F, Bytes> sealed,
    BiConsumer<F, ByteBuf> writer,
    Function<ByteBuf, F> reader)
    implements Body<F> {

  @Override
  public int sizeHint(F frame) {
    return sealed == null ? fixed : fixed + sealed.apply(frame).length();
  }

  @Override
  public void write(F frame, ByteBuf out) {
    writer.accept(frame, out);
    if (sealed != null) {
      HotFields.write(sealed.apply(frame), out);
    }
  }

  @Override
  public F read(ByteBuf in) {
    int length = in.readableBytes();
    if (length < fixed || (sealed == null && length > fixed)) {
      throw new MalformedFrameException("%d bytes do not fit this frame".formatted(length));
    }
    return reader.apply(in);
  }
}
