package chat.parley.protocol.cbor;

import chat.parley.crypto.encoding.Bytes;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes a value as a CBOR byte string. */
final class ByteStringSerializer<T> extends StdSerializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<T, Bytes> toBytes;

  ByteStringSerializer(Class<T> type, Function<T, Bytes> toBytes) {
    super(type);
    this.toBytes = toBytes;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeBinary(toBytes.apply(value).readOnlyArray());
  }
}
