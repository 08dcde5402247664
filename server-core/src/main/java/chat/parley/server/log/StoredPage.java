package chat.parley.server.log;

import java.util.List;
import java.util.function.LongPredicate;

/**
 * Some of a conversation's messages.
 *
 * @param more whether others follow in the same direction
 */
public record StoredPage(List<StoredMessage> messages, boolean more) {
  static final StoredPage EMPTY = new StoredPage(List.of(), false);

  public StoredPage {
    messages = List.copyOf(messages);
  }

  /** A page; {@code more} is asked for the sequence of its last message. */
  static StoredPage of(List<StoredMessage> messages, LongPredicate more) {
    return messages.isEmpty()
        ? EMPTY
        : new StoredPage(messages, more.test(messages.getLast().sequence()));
  }
}
