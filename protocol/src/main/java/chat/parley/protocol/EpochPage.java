package chat.parley.protocol;

import java.util.List;

/**
 * A page of epochs, newest first.
 *
 * @param requestId the one of the request this answers
 * @param epochs falling epoch numbers
 * @param more whether older ones are left
 * @see "docs/protocol.md, 4.3"
 * @since protocol 1
 */
public record EpochPage(RequestId requestId, List<EpochRecord> epochs, boolean more)
    implements Reply {
  public EpochPage {
    epochs = List.copyOf(epochs);
  }
}
