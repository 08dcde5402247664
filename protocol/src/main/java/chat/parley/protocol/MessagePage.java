package chat.parley.protocol;

import java.util.List;

/**
 * A page of stored messages.
 *
 * @param requestId the one of the request this answers
 * @param messages rising sequence
 * @param more whether newer ones are left
 * @see "docs/protocol.md, 4.4"
 * @since protocol 1
 */
public record MessagePage(RequestId requestId, List<MessageDelivery> messages, boolean more)
    implements Reply {
  public MessagePage {
    messages = List.copyOf(messages);
  }
}
