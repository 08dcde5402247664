package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where this device stands in each conversation. Nothing in here is content. */
public final class ConversationRows {
  private final Handle handle;

  ConversationRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * One conversation.
   *
   * @param cursor every message up to this sequence is stored here, or known to be missing
   * @param acknowledged the cursor as the server was told
   * @param readTo newest sequence a person has had in view
   * @param deliveredTo newest sequence every other member's device has stored
   * @param lastAt when the newest message was stored by the server
   */
  public record ConversationRow(
      ConversationId id,
      long cursor,
      long acknowledged,
      long readTo,
      long deliveredTo,
      Optional<Instant> lastAt) {
    /** A conversation nothing was said in. */
    public static ConversationRow fresh(ConversationId id) {
      return new ConversationRow(id, 0, 0, 0, 0, Optional.empty());
    }

    /** The same with another cursor. */
    public ConversationRow withCursor(long sequence) {
      return new ConversationRow(id, sequence, acknowledged, readTo, deliveredTo, lastAt);
    }

    /** The same with another acknowledged cursor. */
    public ConversationRow withAcknowledged(long sequence) {
      return new ConversationRow(id, cursor, sequence, readTo, deliveredTo, lastAt);
    }

    /** The same, read further. */
    public ConversationRow withReadTo(long sequence) {
      return new ConversationRow(id, cursor, acknowledged, sequence, deliveredTo, lastAt);
    }

    /** The same, delivered further. */
    public ConversationRow withDeliveredTo(long sequence) {
      return new ConversationRow(id, cursor, acknowledged, readTo, sequence, lastAt);
    }

    /** The same with a newer newest message. */
    public ConversationRow withLastAt(Instant at) {
      return new ConversationRow(id, cursor, acknowledged, readTo, deliveredTo, Optional.of(at));
    }
  }

  /** All of them. */
  public List<ConversationRow> all() {
    return handle.createQuery("select * from conversation").map((row, _) -> read(row)).list();
  }

  /** Writes one. */
  public void save(ConversationRow row) {
    handle
        .createUpdate(
            "insert into conversation"
                + " (id, cursor, acknowledged, read_to, delivered_to, last_at)"
                + " values (:id, :cursor, :acknowledged, :readTo, :deliveredTo, :lastAt) on conflict (id) do update set cursor = excluded.cursor,"
                + " acknowledged = excluded.acknowledged, read_to = excluded.read_to,"
                + " delivered_to = excluded.delivered_to, last_at = excluded.last_at")
        .bind("id", row.id().value().readOnlyArray())
        .bind("cursor", row.cursor())
        .bind("acknowledged", row.acknowledged())
        .bind("readTo", row.readTo())
        .bind("deliveredTo", row.deliveredTo())
        .bind("lastAt", row.lastAt().map(Instant::toEpochMilli).orElse(null))
        .execute();
  }

  private static ConversationRow read(ResultSet row) throws SQLException {
    var lastAt = row.getLong("last_at");
    return new ConversationRow(
        new ConversationId(Bytes.wrap(row.getBytes("id"))),
        row.getLong("cursor"),
        row.getLong("acknowledged"),
        row.getLong("read_to"),
        row.getLong("delivered_to"),
        lastAt == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastAt)));
  }
}
