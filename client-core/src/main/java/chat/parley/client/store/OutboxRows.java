package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Messages that are not on the server yet, in the order they were written. */
public final class OutboxRows {
  private final Handle handle;

  OutboxRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * One waiting message.
   *
   * @param row of the message table
   * @param devSeq its number in the device's chain; 0 before it was sealed
   * @param wire the sealed bytes, re-sent as they are until refused; empty before it was sealed
   */
  public record Waiting(long row, ConversationId conversation, long devSeq, Bytes wire) {}

  /** Queues a message that is not sealed yet. */
  public void add(long row, ConversationId conversation) {
    handle
        .createUpdate(
            "insert into outbox (row, conversation, dev_seq, wire)"
                + " values (:row, :conversation, 0, :wire)")
        .bind("row", row)
        .bind("conversation", conversation.value().readOnlyArray())
        .bind("wire", new byte[0])
        .execute();
  }

  /** Keeps the sealed form. */
  public void sealed(long row, long devSeq, Bytes wire) {
    handle
        .createUpdate("update outbox set dev_seq = :devSeq, wire = :wire where row = :row")
        .bind("row", row)
        .bind("devSeq", devSeq)
        .bind("wire", wire.readOnlyArray())
        .execute();
  }

  /** Takes a message out: it is on the server. */
  public void remove(long row) {
    handle.createUpdate("delete from outbox where row = :row").bind("row", row).execute();
  }

  /** Nothing counts as sealed any more: what was sealed was sealed by another device. */
  public void unseal() {
    handle
        .createUpdate("update outbox set dev_seq = 0, wire = :wire")
        .bind("wire", new byte[0])
        .execute();
  }

  /** What waits in a conversation, oldest first. */
  public List<Waiting> of(ConversationId conversation) {
    return handle
        .createQuery(
            "select row, dev_seq, wire from outbox where conversation = :conversation order by row")
        .bind("conversation", conversation.value().readOnlyArray())
        .map((row, _) -> read(row, conversation))
        .list();
  }

  /** The newest that is sealed. */
  public Optional<Waiting> lastSealed(ConversationId conversation) {
    return handle
        .createQuery(
            "select row, dev_seq, wire from outbox"
                + " where conversation = :conversation and dev_seq > 0 order by row desc limit 1")
        .bind("conversation", conversation.value().readOnlyArray())
        .map((row, _) -> read(row, conversation))
        .findOne();
  }

  /** Conversations in which something waits. */
  public List<ConversationId> conversations() {
    return handle
        .createQuery("select distinct conversation from outbox")
        .map((row, _) -> new ConversationId(Bytes.wrap(row.getBytes(1))))
        .list();
  }

  private static Waiting read(ResultSet row, ConversationId conversation) throws SQLException {
    return new Waiting(
        row.getLong("row"), conversation, row.getLong("dev_seq"), Bytes.wrap(row.getBytes("wire")));
  }
}
