package chat.parley.server.log;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Questions to the tables of the log. */
record LogQuery(Handle handle) {
  Optional<Place> place(ConversationId conversation) {
    return handle
        .createQuery("SELECT key, deleted_through FROM conversations WHERE conversation = :id")
        .bind("id", conversation.value().readOnlyArray())
        .map((row, _) -> new Place(row.getLong(1), row.getLong(2)))
        .findOne();
  }

  OptionalLong deviceKey(DeviceId device) {
    return handle
        .createQuery("SELECT key FROM devices WHERE device = :device")
        .bind("device", device.value().readOnlyArray())
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Sequence of the newest message in the index; 0 when there is none. */
  long lastIndexed(long conversation) {
    return handle
        .createQuery(
            """
            SELECT first_sequence, length(entries) FROM message_index
            WHERE conversation = :conversation ORDER BY first_sequence DESC LIMIT 1""")
        .bind("conversation", conversation)
        .map((row, _) -> row.getLong(1) + row.getLong(2) / PackedEntries.WIDTH - 1)
        .findOne()
        .orElse(0L);
  }

  /** The indexed messages from one sequence to another, both included, rising. */
  List<IndexEntry> indexed(long conversation, long from, long to) {
    var found = new ArrayList<IndexEntry>();
    handle
        .createQuery(
            """
            SELECT first_sequence, entries FROM message_index
            WHERE conversation = :conversation
              AND first_sequence > :from - :max AND first_sequence <= :to
            ORDER BY first_sequence""")
        .bind("conversation", conversation)
        .bind("from", from)
        .bind("to", to)
        .bind("max", PackedEntries.MAX)
        .map((row, _) -> new IndexRow(row.getLong(1), new PackedEntries(row.getBytes(2))))
        .forEach(packed -> packed.collect(from, to, found));
    return found;
  }

  /** Row of a device's message with this number, from the index; 0 when there is none. */
  long indexedRowOf(long conversation, long device, long devSeq) {
    try (var packed =
        handle
            .createQuery(
                """
                SELECT first_sequence, entries FROM message_index
                WHERE conversation = :conversation ORDER BY first_sequence DESC""")
            .bind("conversation", conversation)
            .map((row, _) -> new IndexRow(row.getLong(1), new PackedEntries(row.getBytes(2))))
            .stream()) {
      return packed
          .mapToLong(row -> row.rowOf(device, devSeq))
          .filter(row -> row != 0)
          .findFirst()
          .orElse(0);
    }
  }

  /** Row of a device's newest indexed message; 0 when there is none. */
  long newestRowOf(long conversation, long device) {
    return handle
        .createQuery(
            "SELECT message FROM senders WHERE conversation = :conversation AND device = :device")
        .bind("conversation", conversation)
        .bind("device", device)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** The message in a row. */
  Optional<Row> message(long row) {
    return handle
        .createQuery("SELECT sequence, stored_at, deleted, sealed FROM messages WHERE id = :row")
        .bind("row", row)
        .map(
            (found, _) ->
                new Row(
                    found.getLong(1),
                    found.getLong(2),
                    found.getBoolean(3),
                    Bytes.wrap(found.getBytes(4))))
        .findOne();
  }

  /** A conversation's key, and through which sequence its messages were deleted. */
  record Place(long key, long deletedThrough) {}

  /** A row of {@code messages}; {@code sealed} is a trace when it is {@code deleted}. */
  record Row(long sequence, long storedAt, boolean deleted, Bytes sealed) {}

  private record IndexRow(long first, PackedEntries entries) {
    void collect(long from, long to, List<IndexEntry> found) {
      for (var i = 0; i < entries.size(); i++) {
        if (first + i >= from && first + i <= to) {
          found.add(entries.at(i));
        }
      }
    }

    long rowOf(long device, long devSeq) {
      for (var i = entries.size() - 1; i >= 0; i--) {
        var entry = entries.at(i);
        if (entry.device() == device && entry.devSeq() == devSeq) {
          return entry.row();
        }
      }
      return 0;
    }
  }
}
