package chat.parley.protocol.cbor;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes a value as a CBOR integer. */
final class NumberSerializer<T> extends StdSerializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<T, Long> toNumber;

  NumberSerializer(Class<T> type, Function<T, Long> toNumber) {
    super(type);
    this.toNumber = toNumber;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeNumber(toNumber.apply(value));
  }
}
