package chat.parley.protocol.cbor;

import chat.parley.crypto.encoding.Bytes;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** Reads a value from a CBOR byte string, and from nothing else. */
final class ByteStringDeserializer<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<Bytes, T> fromBytes;

  ByteStringDeserializer(Class<T> type, Function<Bytes, T> fromBytes) {
    super(type);
    this.fromBytes = fromBytes;
  }

  @Override
  public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    // The token is checked first: the parser would also take base64 text.
    if (in.currentToken() != JsonToken.VALUE_EMBEDDED_OBJECT) {
      throw JsonMappingException.from(in, "a byte string was expected");
    }
    try {
      return fromBytes.apply(Bytes.wrap(in.getBinaryValue()));
    } catch (IllegalArgumentException wrongShape) {
      throw JsonMappingException.from(in, wrongShape.getMessage(), wrongShape);
    }
  }
}
