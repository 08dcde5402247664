package chat.parley.sealing.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.MalformedException;
import chat.parley.crypto.message.PaddingClass;
import chat.parley.sealing.UnopenableException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The plaintext of a message: {@code u8 type | u32 length | content | zeros} up to the next size
 * class.
 *
 * @param content at most {@link #MAX_CONTENT} bytes
 */
public record PaddedBody(int type, Bytes content) {
  private static final int PREFIX = 1 + 4;

  /** The longest content in bytes. */
  public static final int MAX_CONTENT = PaddingClass.LARGEST - PREFIX;

  static PaddedBody of(MessageBody body) {
    return switch (body) {
      case MessageBody.Text(var text) -> new PaddedBody(MessageBody.TEXT, utf8(text));
      case MessageBody.Gone _ -> new PaddedBody(MessageBody.GONE, Bytes.empty());
      case SelfBody self -> SelfCodec.encode(self);
      case MessageBody.Unknown(var type, var content) -> new PaddedBody(type, content);
    };
  }

  static PaddedBody of(EphemeralBody body) {
    return switch (body) {
      case EphemeralBody.Typing _ -> new PaddedBody(EphemeralBody.TYPING, Bytes.empty());
      case EphemeralBody.Unknown(var type, var content) -> new PaddedBody(type, content);
    };
  }

  static PaddedBody unpad(byte[] padded) {
    var input = ByteBuffer.wrap(padded);
    var type = Byte.toUnsignedInt(input.get());
    var length = input.getInt();
    if (length < 0 || length > input.remaining()) {
      throw new UnopenableException("a body longer than its padding");
    }
    if (PaddingClass.fitting(PREFIX + length).size() != padded.length) {
      throw new UnopenableException("padded to another class than its length demands");
    }
    var content = new byte[length];
    input.get(content);
    while (input.hasRemaining()) {
      if (input.get() != 0) {
        throw new UnopenableException("padding that is not zero");
      }
    }
    return new PaddedBody(type, Bytes.wrap(content));
  }

  byte[] padded() {
    var size = PaddingClass.fitting(PREFIX + content.length()).size();
    return ByteBuffer.allocate(size)
        .put((byte) type)
        .putInt(content.length())
        .put(content.readOnlyArray())
        .array();
  }

  MessageBody asMessage() {
    try {
      return switch (type) {
        case MessageBody.TEXT -> new MessageBody.Text(text());
        case MessageBody.GONE -> gone();
        case SelfBody.PIN -> SelfCodec.pin(content);
        case SelfBody.SERVER_PIN -> SelfCodec.serverPin(content);
        case SelfBody.SETTINGS -> SelfCodec.settings(content);
        case SelfBody.HEAD -> SelfCodec.head(content);
        default -> new MessageBody.Unknown(type, content); // numbers, not an enum: new ones come
      };
    } catch (MalformedException malformed) {
      throw new UnopenableException("a body that is not of its kind", malformed);
    }
  }

  EphemeralBody asEphemeral() {
    return type == EphemeralBody.TYPING
        ? new EphemeralBody.Typing()
        : new EphemeralBody.Unknown(type, content);
  }

  private MessageBody gone() {
    if (!content.isEmpty()) {
      throw new UnopenableException("a body that should be empty");
    }
    return new MessageBody.Gone();
  }

  private String text() {
    try {
      var input = ByteBuffer.wrap(content.readOnlyArray());
      return StandardCharsets.UTF_8.newDecoder().decode(input).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new UnopenableException("text that is not UTF-8", notUtf8);
    }
  }

  private static Bytes utf8(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
