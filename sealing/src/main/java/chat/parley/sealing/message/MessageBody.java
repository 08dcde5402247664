package chat.parley.sealing.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Sealed;

/**
 * What a message says. Numbers 2 to 12 are reserved: edit, delete, reaction, receipt, file, title,
 * gone, pin, server pin, settings, head.
 *
 * @see "docs/encryption.md, 5"
 */
@Sealed(Audience.CHAT)
public sealed interface MessageBody {
  /** The number of {@link Text}; frozen. */
  int TEXT = 1;

  /**
   * Text as it was typed, not normalised.
   *
   * @param text any Unicode text, at most {@link PaddedBody#MAX_CONTENT} bytes of UTF-8
   */
  record Text(String text) implements MessageBody {}

  /**
   * A kind this version does not know: kept, and shown as "needs a newer Parley".
   *
   * @param type 0 to 255, not a known number
   */
  record Unknown(int type, Bytes content) implements MessageBody {
    public Unknown {
      if (type < 0 || type > 255 || type == TEXT) {
        throw new IllegalArgumentException("not an unknown type");
      }
    }
  }
}
