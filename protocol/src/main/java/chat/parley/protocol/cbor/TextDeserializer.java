package chat.parley.protocol.cbor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** Reads a value from a CBOR text, and from nothing else. */
final class TextDeserializer<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<String, T> fromText;

  TextDeserializer(Class<T> type, Function<String, T> fromText) {
    super(type);
    this.fromText = fromText;
  }

  @Override
  public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw JsonMappingException.from(in, "a text was expected");
    }
    try {
      return fromText.apply(in.getText());
    } catch (IllegalArgumentException wrongShape) {
      throw JsonMappingException.from(in, wrongShape.getMessage(), wrongShape);
    }
  }
}
