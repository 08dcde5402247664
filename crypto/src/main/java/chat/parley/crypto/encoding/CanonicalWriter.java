package chat.parley.crypto.encoding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes the canonical form: big-endian integers, variable fields as {@code u32 length | bytes},
 * lists as {@code u32 count | items}, instants as {@code u64} milliseconds since 1970.
 *
 * <p>Thread: one. Not for secrets: its buffer is not wiped.
 *
 * @see "docs/encryption.md, 2"
 */
public final class CanonicalWriter {
  private byte[] buffer = new byte[256];
  private int length;

  private CanonicalWriter() {}

  /** A writer with nothing in it. */
  public static CanonicalWriter create() {
    return new CanonicalWriter();
  }

  /** A writer that starts with {@code label}; end it with {@link #toLabelled}. */
  public static CanonicalWriter labelled(Label label) {
    return create().text(label.text());
  }

  /** One byte, 0 to 255. */
  public CanonicalWriter u8(int value) {
    return integer(value, 1);
  }

  /** Two bytes, 0 to 65,535. */
  public CanonicalWriter u16(int value) {
    return integer(value, 2);
  }

  /** Four bytes; never negative. */
  public CanonicalWriter u32(int value) {
    return integer(value, 4);
  }

  /** Eight bytes; never negative, so the top bit is always clear. */
  public CanonicalWriter u64(long value) {
    return integer(value, 8);
  }

  /** An instant, cut to the millisecond. */
  public CanonicalWriter instant(Instant value) {
    return u64(value.toEpochMilli());
  }

  /** Bytes whose length the format fixes: no length is written. */
  public CanonicalWriter fixed(Bytes value) {
    return raw(value.readOnlyArray());
  }

  /** A variable field. */
  public CanonicalWriter bytes(Bytes value) {
    return u32(value.length()).fixed(value);
  }

  /** A variable field holding UTF-8. */
  public CanonicalWriter text(String value) {
    var octets = value.getBytes(StandardCharsets.UTF_8);
    return u32(octets.length).raw(octets);
  }

  /** A list in the order given; sorted lists are sorted by their owner. */
  public <T> CanonicalWriter list(List<T> items, BiConsumer<CanonicalWriter, T> each) {
    u32(items.size());
    items.forEach(item -> each.accept(this, item));
    return this;
  }

  /** What was written so far. */
  public Bytes toBytes() {
    return Bytes.wrap(Arrays.copyOf(buffer, length));
  }

  /** What was written so far, as a labelled encoding; only after {@link #labelled}. */
  public Labelled toLabelled() {
    return new Labelled(toBytes());
  }

  private CanonicalWriter integer(long value, int width) {
    if (value < 0 || (width < 8 && value >>> (8 * width) != 0)) {
      throw new IllegalArgumentException("does not fit %d bytes".formatted(width));
    }
    var octets = new byte[width];
    for (var i = 0; i < width; i++) {
      octets[i] = (byte) (value >>> (8 * (width - 1 - i)));
    }
    return raw(octets);
  }

  private CanonicalWriter raw(byte[] octets) {
    if (buffer.length - length < octets.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + octets.length));
    }
    System.arraycopy(octets, 0, buffer, length, octets.length);
    length += octets.length;
    return this;
  }
}
