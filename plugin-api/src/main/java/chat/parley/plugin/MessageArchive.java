package chat.parley.plugin;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stored messages, sealed: nobody on the server can read them.
 *
 * @since API 1.0
 */
@ServerProvided
public interface MessageArchive {
  /**
   * Up to {@code limit} messages below a sequence, newest first. May read the database: not on an
   * event loop.
   *
   * @param asker must be a member of the conversation
   * @param limit 1 to 200
   * @return empty when the asker is no member or there is no such conversation
   */
  Optional<List<Message>> before(
      Caller asker, ConversationId conversation, long sequence, int limit);

  /**
   * One stored message.
   *
   * @param sequence dense per conversation, from 1
   */
  record Message(long sequence, Instant storedAt, Bytes sealed) {}
}
