package chat.parley.protocol.cbor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** Reads a value from a CBOR integer of at most 64 bits, and from nothing else. */
final class NumberDeserializer<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<Long, T> fromNumber;

  NumberDeserializer(Class<T> type, Function<Long, T> fromNumber) {
    super(type);
    this.fromNumber = fromNumber;
  }

  @Override
  public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw JsonMappingException.from(in, "an integer was expected");
    }
    try {
      return fromNumber.apply(in.getLongValue());
    } catch (IllegalArgumentException outOfRange) {
      throw JsonMappingException.from(in, outOfRange.getMessage(), outOfRange);
    }
  }
}
