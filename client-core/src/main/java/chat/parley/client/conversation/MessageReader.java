package chat.parley.client.conversation;

import chat.parley.client.conversation.MessageViews.Stored;
import chat.parley.client.people.People;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.crypto.message.SenderCheck;
import chat.parley.crypto.verify.Verdict;
import chat.parley.sealing.UnopenableException;
import chat.parley.sealing.message.MessageOpener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens one message: sender, signature, epoch key, content, in this order. What fails becomes
 * "unreadable", its cause in the local log; it never blocks the next.
 *
 * @see "docs/encryption.md, 5, Receiver order"
 */
final class MessageReader {
  private static final Logger LOG = LoggerFactory.getLogger(MessageReader.class);

  private final Epochs epochs;
  private final People people;

  MessageReader(Epochs epochs, People people) {
    this.epochs = epochs;
    this.people = people;
  }

  /**
   * What a message says.
   *
   * @param genuine whether its sender signed it; only then it counts in the sender's chain
   */
  record Reading(Stored stored, boolean genuine) {}

  /** Its epoch has been looked for already. */
  Reading read(SealedMessage message) {
    var epoch = epochs.named(message.header().epoch());
    if (epoch.isEmpty()) {
      return unreadable(message, "its key is not one of this conversation", false);
    }
    if (!(new SenderCheck(epoch.get(), people).check(message) instanceof Verdict.Accepted)) {
      return unreadable(message, "its sender could not be proven", false);
    }
    if (epochs.statement(epoch.get().id()).isEmpty()) {
      return unreadable(message, "its key does not hold", true);
    }
    var key = epochs.key(epoch.get().id());
    if (key.isEmpty()) {
      return unreadable(message, "it was sealed for other devices than this one", true);
    }
    try {
      var body = new MessageOpener(key.get()).open(message);
      return new Reading(Stored.of(body), true);
    } catch (UnopenableException failed) {
      LOG.warn("{} does not open", message, failed);
      return unreadable(message, "it is damaged", true);
    }
  }

  /** A message in an older epoch than the one before it. */
  Reading backwards(SealedMessage message) {
    return unreadable(message, "it uses a key that was replaced before it", false);
  }

  private static Reading unreadable(SealedMessage message, String why, boolean genuine) {
    LOG.warn("{} is unreadable: {}", message, why);
    return new Reading(
        Stored.unreadable("This message cannot be read: %s.".formatted(why)), genuine);
  }
}
