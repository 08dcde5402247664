package chat.parley.sealing.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Sealed;

/** What an ephemeral frame says. */
@Sealed(Audience.CHAT)
public sealed interface EphemeralBody {
  /** The number of {@link Typing}; frozen. */
  int TYPING = 1;

  /** The sender is typing; holds for some seconds. */
  record Typing() implements EphemeralBody {}

  /**
   * A kind this version does not know: ignored.
   *
   * @param type 0 to 255, not a known number
   */
  record Unknown(int type, Bytes content) implements EphemeralBody {
    public Unknown {
      if (type < 0 || type > 255 || type == TYPING) {
        throw new IllegalArgumentException("not an unknown type");
      }
    }
  }
}
