package chat.parley.sealing.message;

import chat.parley.crypto.encoding.CanonicalReader;
import chat.parley.crypto.encoding.MalformedException;
import java.util.Arrays;

/** How sure one is of a contact's identity; later constants are surer. */
public enum PinGrade {
  /** It was the first one seen under the name. */
  FIRST_SEEN(1),
  /** It came with a join link and proved the link's secret. */
  LINKED(2),
  /** Both people compared the safety number. */
  COMPARED(3);

  private final int code;

  PinGrade(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  public int code() {
    return code;
  }

  static PinGrade read(CanonicalReader reader) {
    var code = reader.u8();
    return Arrays.stream(values())
        .filter(grade -> grade.code == code)
        .findAny()
        .orElseThrow(() -> new MalformedException("unknown grade"));
  }
}
