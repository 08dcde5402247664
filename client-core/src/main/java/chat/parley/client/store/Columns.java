package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalWriter;
import java.nio.charset.StandardCharsets;

/** Row ids as the sealing of columns names them. */
final class Columns {
  private Columns() {}

  static Bytes row(String name) {
    return Bytes.wrap(name.getBytes(StandardCharsets.UTF_8));
  }

  static Bytes row(long number) {
    return CanonicalWriter.create().u64(number).toBytes();
  }
}
