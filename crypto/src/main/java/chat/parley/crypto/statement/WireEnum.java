package chat.parley.crypto.statement;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.encoding.MalformedException;
import java.util.Arrays;

/** An enum with one frozen byte per constant. */
interface WireEnum {
  int code();

  static void write(CanonicalWriter writer, WireEnum value) {
    writer.u8(value.code());
  }

  static <E extends WireEnum> E read(CanonicalReader reader, E[] values) {
    var code = reader.u8();
    return Arrays.stream(values)
        .filter(value -> value.code() == code)
        .findAny()
        .orElseThrow(() -> new MalformedException("unknown code"));
  }
}
