package chat.parley.protocol.netty;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.protocol.MalformedFrameException;
import chat.parley.protocol.RequestId;
import io.netty.buffer.ByteBuf;
import java.time.Instant;

/** The fields hot frames are made of: big-endian integers, ids as they are, the rest raw. */
final class HotFields {
  static final int REQUEST_ID = Integer.BYTES;
  static final int CONVERSATION_ID = 17;

  private HotFields() {}

  static RequestId requestId(ByteBuf in) {
    return new RequestId(in.readInt());
  }

  static Instant instant(ByteBuf in) {
    return Instant.ofEpochMilli(in.readLong());
  }

  static ConversationId conversation(ByteBuf in) {
    try {
      return new ConversationId(bytes(in, CONVERSATION_ID));
    } catch (IllegalArgumentException wrongType) {
      throw new MalformedFrameException("not a conversation id", wrongType);
    }
  }

  /** All that is left; the one copy between socket and store. */
  static Bytes rest(ByteBuf in) {
    return bytes(in, in.readableBytes());
  }

  static void write(Bytes value, ByteBuf out) {
    out.writeBytes(value.readOnlyArray());
  }

  private static Bytes bytes(ByteBuf in, int length) {
    var octets = new byte[length];
    in.readBytes(octets);
    return Bytes.wrap(octets);
  }
}
