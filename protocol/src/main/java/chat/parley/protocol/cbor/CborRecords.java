package chat.parley.protocol.cbor;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.protocol.FrameLimits;
import chat.parley.protocol.MalformedFrameException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as CBOR maps from component name to value, and reads them strictly. Byte strings
 * and typed ids are CBOR byte strings, canonical names texts, instants milliseconds since 1970,
 * enums their names. When reading, unknown keys are ignored; a missing, null, doubled or wrongly
 * typed one is refused, as is anything over {@link FrameLimits} or behind the map.
 *
 * <p>Thread: any.
 *
 * @see "docs/protocol.md, 2.1"
 */
public final class CborRecords {
  private static final int NESTING = 8;
  private static final int NAME = 64;
  private static final int TOKENS = 1 << 17;
  private static final ObjectMapper MAPPER = strictMapper();

  private CborRecords() {}

  /** Writes one record to {@code out}, which stays open. */
  public static void write(Record value, OutputStream out) {
    try {
      MAPPER.writeValue(out, value);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write " + value.getClass().getName(), unwritable);
    }
  }

  /** One record as bytes. */
  public static Bytes write(Record value) {
    try {
      return Bytes.wrap(MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException("cannot write " + value.getClass().getName(), unwritable);
    }
  }

  /**
   * Reads one record, to the end of {@code in}.
   *
   * @throws MalformedFrameException when it is not exactly one such record
   */
  public static <R extends Record> R read(Class<R> type, InputStream in) {
    try {
      return present(type, MAPPER.readValue(in, type));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw malformed(type, unreadable);
    }
  }

  /**
   * Reads one record that is all of {@code bytes}.
   *
   * @throws MalformedFrameException when it is not exactly one such record
   */
  public static <R extends Record> R read(Class<R> type, Bytes bytes) {
    try {
      return present(type, MAPPER.readValue(bytes.readOnlyArray(), type));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw malformed(type, unreadable);
    }
  }

  private static <R extends Record> R present(Class<R> type, @Nullable R value) {
    if (value == null) {
      throw new MalformedFrameException(
          "nothing where %s should be".formatted(type.getSimpleName()));
    }
    return value;
  }

  private static MalformedFrameException malformed(Class<?> type, Exception cause) {
    return new MalformedFrameException("not a readable " + type.getSimpleName(), cause);
  }

  private static ObjectMapper strictMapper() {
    var factory =
        CBORFactory.builder()
            .streamReadConstraints(constraints())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return CBORMapper.builder(factory)
        .addModule(new WireTypesModule())
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxDocumentLength(FrameLimits.FRAME.amount())
        .maxStringLength(FrameLimits.STRING.amount())
        .maxNameLength(NAME)
        .maxNestingDepth(NESTING)
        .maxTokenCount(TOKENS)
        .build();
  }
}
