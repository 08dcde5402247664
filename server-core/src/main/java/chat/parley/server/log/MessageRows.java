package chat.parley.server.log;

import chat.parley.crypto.encoding.Bytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends rows to {@code messages}, a batch at a time, with one statement for ever. */
final class MessageRows {
  private static final Logger LOG = LoggerFactory.getLogger(MessageRows.class);

  private @Nullable PreparedStatement insert;
  private int gathered;

  /** Adds a message to the batch. */
  void add(
      Connection connection,
      IndexEntry entry,
      long conversation,
      long sequence,
      long at,
      Bytes wire)
      throws SQLException {
    var statement = insert;
    if (statement == null) {
      statement =
          connection.prepareStatement(
              """
              INSERT INTO messages (id, conversation, sequence, device, dev_seq, stored_at, sealed)
              VALUES (?, ?, ?, ?, ?, ?, ?)""");
      insert = statement;
    }
    statement.setLong(1, entry.row());
    statement.setLong(2, conversation);
    statement.setLong(3, sequence);
    statement.setLong(4, entry.device());
    statement.setLong(5, entry.devSeq());
    statement.setLong(6, at);
    statement.setBytes(7, wire.readOnlyArray());
    statement.addBatch();
    gathered++;
  }

  /** Writes what was added. */
  void flush() throws SQLException {
    if (insert != null && gathered > 0) {
      insert.executeBatch();
      gathered = 0;
    }
  }

  /** Drops what was added; the statement too, because it may be in the middle of its batch. */
  void clear() {
    gathered = 0;
    try {
      if (insert != null) {
        insert.close();
      }
    } catch (SQLException unable) {
      LOG.warn("a statement could not be closed after a failed batch", unable);
    } finally {
      insert = null;
    }
  }
}
