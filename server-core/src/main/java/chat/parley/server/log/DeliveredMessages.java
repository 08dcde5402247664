package chat.parley.server.log;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.message.SealedMessage;
import chat.parley.server.database.Database;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what everybody has, where nobody keeps history: once every listed, non-dormant device of
 * a conversation has stored a message, only its trace stays (docs/encryption.md, 5). The sequence
 * is never used again.
 *
 * <p>Thread: any; the work is done by the writer, a piece at a time.
 */
public final class DeliveredMessages {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveredMessages.class);
  private static final int PIECE = 256;

  private final Database database;
  private final MessageLog log;
  private final Predicate<ConversationId> keeps;

  /**
   * @param keeps true when a conversation's messages stay; asked on the writer's thread, must not
   *     block
   */
  public DeliveredMessages(Database database, MessageLog log, Predicate<ConversationId> keeps) {
    this.database = database;
    this.log = log;
    this.keeps = keeps;
  }

  /** Deletes what may go in one conversation. */
  public void sweep(ConversationId conversation) {
    if (keeps.test(conversation)) {
      return;
    }
    database
        .write(handle -> deletePiece(handle, conversation))
        .whenComplete(
            (deleted, failure) -> {
              if (failure != null) {
                LOG.warn("delivered messages of {} could not be deleted", conversation, failure);
              } else if (deleted == PIECE) {
                sweep(conversation);
              }
            });
  }

  /** Deletes what may go in all conversations; after a start, or when keeping has ended. */
  public void sweepAll() {
    database
        .readLater(DeliveredMessages::withDeliveries)
        .whenComplete(
            (found, failure) -> {
              if (failure != null) {
                LOG.warn("delivered messages could not be looked for", failure);
              } else {
                found.forEach(this::sweep);
              }
            });
  }

  private static List<ConversationId> withDeliveries(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT c.conversation FROM conversations c
            WHERE EXISTS (SELECT 1 FROM cursors k
                          WHERE k.conversation = c.key AND k.sequence > c.deleted_through)""")
        .map((row, _) -> new ConversationId(Bytes.wrap(row.getBytes(1))))
        .list();
  }

  private int deletePiece(Handle handle, ConversationId conversation) {
    if (keeps.test(conversation)) {
      return 0;
    }
    var view = log.view(handle, conversation);
    var from = view.deletedThrough() + 1;
    var to = Math.min(view.last(), view.deletedThrough() + PIECE);
    var cursors = cursors(handle, view.conversation());
    var count = 0;
    for (var entry : view.entries(handle, from, to)) {
      if (!storedByAll(cursors, entry, from + count)) {
        break;
      }
      replaceByTrace(handle, entry.row());
      count++;
    }
    if (count > 0) {
      handle.execute(
          "UPDATE conversations SET deleted_through = ? WHERE key = ?",
          view.deletedThrough() + count,
          view.conversation());
    }
    return count;
  }

  /** The sender's device has had its message from the beginning. */
  private static boolean storedByAll(Map<Long, Long> cursors, IndexEntry entry, long sequence) {
    return !cursors.isEmpty()
        && cursors.entrySet().stream()
            .allMatch(device -> device.getValue() >= sequence || device.getKey() == entry.device());
  }

  /** Cursor of each listed, non-dormant device, by the device's key. */
  private static Map<Long, Long> cursors(Handle handle, long conversation) {
    return handle
        .createQuery(
            """
            SELECT d.key, coalesce(k.sequence, 0) FROM members m
            JOIN devices d ON d.account = m.account AND d.revoked_at IS NULL
            LEFT JOIN cursors k ON k.conversation = m.conversation AND k.device = d.key
            WHERE m.conversation = :conversation
              AND NOT EXISTS (SELECT 1 FROM dormant_devices x
                              WHERE x.conversation = m.conversation AND x.device = d.key)""")
        .bind("conversation", conversation)
        .map((row, _) -> Map.entry(row.getLong(1), row.getLong(2)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static void replaceByTrace(Handle handle, long row) {
    var sealed = new LogQuery(handle).message(row).orElseThrow().sealed();
    handle
        .createUpdate("UPDATE messages SET sealed = :trace, deleted = 1 WHERE id = :row")
        .bind("trace", SealedMessage.parse(sealed).trace().encoded().readOnlyArray())
        .bind("row", row)
        .execute();
  }
}
