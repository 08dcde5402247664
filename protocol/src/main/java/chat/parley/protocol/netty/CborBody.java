package chat.parley.protocol.netty;

import chat.parley.protocol.Frame;
import chat.parley.protocol.cbor.CborRecords;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufOutputStream;

/** A frame as one CBOR map. */
record CborBody<F extends Record & Frame>(Class<F> type) implements Body<F> {
  private static final int USUAL_SIZE = 256;

  @Override
  public int sizeHint(F frame) {
    return USUAL_SIZE;
  }

  @Override
  public void write(F frame, ByteBuf out) {
    CborRecords.write(frame, new ByteBufOutputStream(out));
  }

  @Override
  public F read(ByteBuf in) {
    return CborRecords.read(type, new ByteBufInputStream(in));
  }
}
