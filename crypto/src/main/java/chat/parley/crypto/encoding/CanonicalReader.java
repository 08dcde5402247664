package chat.parley.crypto.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads what {@link CanonicalWriter} wrote and nothing else. Every length is checked against its
 * limit and against what is left before anything is allocated.
 *
 * <p>Thread: one. Errors: {@link MalformedException} from every method.
 *
 * @see "docs/encryption.md, 2"
 */
public final class CanonicalReader {
  /** The longest list. */
  public static final int MAX_LIST = 1024;

  /** The longest string, in bytes of UTF-8. */
  public static final int MAX_TEXT = 4 * 1024;

  private final ByteBuffer input;

  private CanonicalReader(ByteBuffer input) {
    this.input = input;
  }

  /**
   * Decodes the whole of {@code encoded}. Whatever {@code decoder} refuses becomes the one
   * rejection, trailing bytes too.
   *
   * @param limit the longest encoding, in bytes
   * @throws MalformedException when it is not the canonical form of one value
   */
  public static <T> T decode(Bytes encoded, int limit, Function<CanonicalReader, T> decoder) {
    if (encoded.length() > limit) {
      throw new MalformedException("longer than %d bytes".formatted(limit));
    }
    var reader = new CanonicalReader(ByteBuffer.wrap(encoded.readOnlyArray()));
    var value = folded(reader, decoder);
    if (reader.input.hasRemaining()) {
      throw new MalformedException("trailing bytes");
    }
    return value;
  }

  /** One byte, 0 to 255. */
  public int u8() {
    return Byte.toUnsignedInt(need(1).get());
  }

  /** Two bytes, 0 to 65,535. */
  public int u16() {
    return Short.toUnsignedInt(need(2).getShort());
  }

  /** Four bytes; 2^31 and above are rejected. */
  public int u32() {
    var value = need(4).getInt();
    if (value < 0) {
      throw new MalformedException("integer too large");
    }
    return value;
  }

  /** Eight bytes; 2^63 and above are rejected. */
  public long u64() {
    var value = need(8).getLong();
    if (value < 0) {
      throw new MalformedException("integer too large");
    }
    return value;
  }

  /** An instant in milliseconds. */
  public Instant instant() {
    return Instant.ofEpochMilli(u64());
  }

  /** {@code length} bytes, as the value {@code make} builds of them. */
  public <T> T fixed(int length, Function<Bytes, T> make) {
    need(length);
    var octets = new byte[length];
    input.get(octets);
    return folded(Bytes.wrap(octets), make);
  }

  /** A variable field of at most {@code limit} bytes. */
  public Bytes bytes(int limit) {
    var length = u32();
    if (length > limit) {
      throw new MalformedException("field longer than %d bytes".formatted(limit));
    }
    return fixed(length, Function.identity());
  }

  /** A variable field of UTF-8, at most {@link #MAX_TEXT} bytes, as {@code make} builds it. */
  public <T> T text(Function<String, T> make) {
    var octets = bytes(MAX_TEXT);
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      var text = decoder.decode(ByteBuffer.wrap(octets.readOnlyArray())).toString();
      return folded(text, make);
    } catch (CharacterCodingException _) {
      throw new MalformedException("not UTF-8");
    }
  }

  /** A list of at most {@code limit} items. */
  public <T> List<T> list(int limit, Function<CanonicalReader, T> item) {
    var count = u32();
    if (count > Math.min(limit, MAX_LIST)) {
      throw new MalformedException("list longer than %d".formatted(limit));
    }
    var items = new ArrayList<T>();
    for (var i = 0; i < count; i++) {
      items.add(item.apply(this));
    }
    return List.copyOf(items);
  }

  private ByteBuffer need(int length) {
    if (input.remaining() < length) {
      throw new MalformedException("truncated");
    }
    return input;
  }

  private static <A, T> T folded(A argument, Function<A, T> make) {
    try {
      return make.apply(argument);
    } catch (MalformedException already) {
      throw already;
    } catch (IllegalArgumentException refused) {
      throw new MalformedException("not a valid value", refused);
    }
  }
}
