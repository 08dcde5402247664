package chat.parley.protocol.cbor;

import chat.parley.protocol.FrameLimits;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a list of at most {@link FrameLimits#LIST} items, none of them null. */
final class BoundedListDeserializer extends StdDeserializer<List<?>>
    implements ContextualDeserializer {
  private static final long serialVersionUID = 1L;

  private final JavaType item;

  BoundedListDeserializer() {
    this(TypeFactory.unknownType());
  }

  private BoundedListDeserializer(JavaType item) {
    super(List.class);
    this.item = item;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    return new BoundedListDeserializer(context.getContextualType().getContentType());
  }

  @Override
  public List<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw JsonMappingException.from(in, "a list was expected");
    }
    var items = new ArrayList<Object>();
    var reader = context.findRootValueDeserializer(item);
    for (var token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      if (token == JsonToken.VALUE_NULL || items.size() == FrameLimits.LIST.amount()) {
        throw JsonMappingException.from(in, "a list holds a null or too many items");
      }
      items.add(reader.deserialize(in, context));
    }
    return items;
  }
}
