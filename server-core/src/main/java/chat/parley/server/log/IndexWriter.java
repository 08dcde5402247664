package chat.parley.server.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes the tails into the index, in the order of the conversations (ADR 0011). */
final class IndexWriter {
  private final Connection connection;

  IndexWriter(Connection connection) {
    this.connection = connection;
  }

  /**
   * Writes them in the running transaction.
   *
   * @param states in the order of their keys
   * @param through the last row they cover
   */
  void write(List<ConversationState> states, long through) throws SQLException {
    writeEntries(states);
    writeSenders(states);
    try (var update =
        connection.prepareStatement("UPDATE message_index_state SET indexed_through = ?")) {
      update.setLong(1, through);
      update.executeUpdate();
    }
  }

  private void writeEntries(List<ConversationState> states) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO message_index (conversation, first_sequence, entries) VALUES (?, ?, ?)")) {
      for (var state : states) {
        addEntries(insert, state);
      }
      insert.executeBatch();
    }
  }

  private static void addEntries(PreparedStatement insert, ConversationState state)
      throws SQLException {
    var tail = state.tail();
    for (var from = tail.first(); from <= tail.last(); from += PackedEntries.MAX) {
      var count = (int) Math.min(PackedEntries.MAX, tail.last() - from + 1);
      insert.setLong(1, state.key());
      insert.setLong(2, from);
      insert.setBytes(3, PackedEntries.of(tail, from, count).octets());
      insert.addBatch();
    }
  }

  private void writeSenders(List<ConversationState> states) throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            """
            INSERT INTO senders (conversation, device, dev_seq, message) VALUES (?, ?, ?, ?)
            ON CONFLICT (conversation, device) DO UPDATE SET
              dev_seq = excluded.dev_seq, message = excluded.message""")) {
      for (var state : states) {
        for (var sender : state.senders()) {
          if (sender.unsaved()) {
            upsert.setLong(1, state.key());
            upsert.setLong(2, sender.device());
            upsert.setLong(3, sender.devSeq());
            upsert.setLong(4, sender.row());
            upsert.addBatch();
          }
        }
      }
      upsert.executeBatch();
    }
  }
}
