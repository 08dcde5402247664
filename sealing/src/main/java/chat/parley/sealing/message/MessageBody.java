package chat.parley.sealing.message;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.sight.Audience;
import chat.parley.crypto.sight.Sealed;

/**
 * What a message says. Numbers 2 to 7 are reserved: edit, delete, reaction, receipt, file, title.
 * What one's own devices tell one another is a {@link SelfBody}.
 *
 * @see "docs/encryption.md, 5"
 */
@Sealed(Audience.CHAT)
public sealed interface MessageBody
    permits MessageBody.Text, MessageBody.Gone, SelfBody, MessageBody.Unknown {
  /** The number of {@link Text}; frozen. */
  int TEXT = 1;

  /** The number of {@link Gone}; frozen. */
  int GONE = 8;

  /**
   * Text as it was typed, not normalised.
   *
   * @param text any Unicode text, at most {@link PaddedBody#MAX_CONTENT} bytes of UTF-8
   */
  record Text(String text) implements MessageBody {}

  /** Stands for a message its device no longer has, when it has to fill its place anew. */
  record Gone() implements MessageBody {}

  /**
   * A kind this version does not know: kept, and shown as "needs a newer Parley".
   *
   * @param type 0 to 255, not a known number
   */
  record Unknown(int type, Bytes content) implements MessageBody {
    public Unknown {
      if (type < 0 || type > 255 || known(type)) {
        throw new IllegalArgumentException("not an unknown type");
      }
    }
  }

  private static boolean known(int type) {
    return type == TEXT || type == GONE || (type >= SelfBody.PIN && type <= SelfBody.HEAD);
  }
}
