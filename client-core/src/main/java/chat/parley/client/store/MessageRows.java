package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.id.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Messages as they were opened, or as they wait to be sent. */
public final class MessageRows {
  /** The one sealed column. */
  static final SealedColumns.Column CONTENT = new SealedColumns.Column("message", "content");

  private final Handle handle;
  private final SealedColumns sealed;
  private final MessageRowReader reader;

  MessageRows(Handle handle, SealedColumns sealed) {
    this.handle = handle;
    this.sealed = sealed;
    this.reader = new MessageRowReader(sealed);
  }

  /** What the content column holds. */
  public enum Kind {
    /** UTF-8 text. */
    TEXT,
    /** One byte of type, then a content this version has no words for. */
    OTHER,
    /** UTF-8: why the message could not be opened. */
    UNREADABLE
  }

  /**
   * One message.
   *
   * @param row its place in the table; 0 before it has one
   * @param sequence 0 while it waits to be sent
   * @param at the server's storing time; the writing time while it waits
   */
  public record MessageRow(
      long row,
      ConversationId conversation,
      long sequence,
      AccountId account,
      DeviceId device,
      MessageId message,
      long epoch,
      Instant at,
      Kind kind,
      Bytes content) {}

  /**
   * Adds a message.
   *
   * @return its row
   */
  public long add(MessageRow message) {
    var row = nextRow();
    handle
        .createUpdate(
            "insert into message (row, conversation, sequence, account, device, message, epoch, at,"
                + " kind, content) values (:row, :conversation, nullif(:sequence, 0), :account,"
                + " :device, :message, :epoch, :at, :kind, :content)")
        .bind("row", row)
        .bind("conversation", message.conversation().value().readOnlyArray())
        .bind("sequence", message.sequence())
        .bind("account", message.account().value().readOnlyArray())
        .bind("device", message.device().value().readOnlyArray())
        .bind("message", message.message().value().readOnlyArray())
        .bind("epoch", message.epoch())
        .bind("at", message.at().toEpochMilli())
        .bind("kind", message.kind().name())
        .bind("content", sealed.seal(CONTENT, Columns.row(row), message.content()))
        .execute();
    return row;
  }

  /** Notes that the server has stored a waiting message. */
  public void stored(long row, long sequence, Instant at, long epoch) {
    handle
        .createUpdate(
            "update message set sequence = :sequence, at = :at, epoch = :epoch where row = :row")
        .bind("row", row)
        .bind("sequence", sequence)
        .bind("at", at.toEpochMilli())
        .bind("epoch", epoch)
        .execute();
  }

  /** A message that was never sent goes out from another device than it was written on. */
  public void adopt(long row, DeviceId device) {
    handle
        .createUpdate("update message set device = :device where row = :row")
        .bind("row", row)
        .bind("device", device.value().readOnlyArray())
        .execute();
  }

  /** Messages the server lost in a restore keep their content and lose their place. */
  public void detachAbove(ConversationId conversation, long sequence) {
    handle
        .createUpdate(
            "update message set sequence = null"
                + " where conversation = :conversation and sequence > :sequence")
        .bind("conversation", conversation.value().readOnlyArray())
        .bind("sequence", sequence)
        .execute();
  }

  /** Takes out a message that was never sent. */
  public void remove(long row) {
    handle.createUpdate("delete from message where row = :row").bind("row", row).execute();
  }

  /** The epoch of the newest message below a sequence; -1 where there is none. */
  public long epochBelow(ConversationId conversation, long sequence) {
    return query(
            conversation,
            "select epoch from message where conversation = :conversation"
                + " and sequence < :sequence order by sequence desc limit 1")
        .bind("sequence", sequence)
        .mapTo(Long.class)
        .findOne()
        .orElse(-1L);
  }

  /** The message a device sent under this id in this conversation. */
  public Optional<MessageRow> find(ConversationId conversation, DeviceId device, MessageId id) {
    return query(
            conversation,
            "select * from message where conversation = :conversation and device = :device"
                + " and message = :message")
        .bind("device", device.value().readOnlyArray())
        .bind("message", id.value().readOnlyArray())
        .map(reader)
        .findOne();
  }

  /** The message in this row. */
  public MessageRow at(long row) {
    return handle
        .createQuery("select * from message where row = :row")
        .bind("row", row)
        .map(reader)
        .one();
  }

  /** True when a message of this sequence is stored. */
  public boolean holds(ConversationId conversation, long sequence) {
    return query(
            conversation,
            "select exists (select 1 from message"
                + " where conversation = :conversation and sequence = :sequence)")
        .bind("sequence", sequence)
        .mapTo(Boolean.class)
        .one();
  }

  /** Rows of the newest {@code count} messages that a device has sent, rising. */
  public List<Long> newestOf(ConversationId conversation, DeviceId device, long count) {
    return handle
        .createQuery(
            "select row from message where conversation = :conversation and device = :device"
                + " and sequence is not null order by sequence desc limit :count")
        .bind("conversation", conversation.value().readOnlyArray())
        .bind("device", device.value().readOnlyArray())
        .bind("count", count)
        .mapTo(Long.class)
        .list()
        .reversed();
  }

  /**
   * The newest {@code count} messages below a sequence, rising. One that lost its sequence in a
   * restore and does not wait to be sent stands behind the newest that was here before it.
   */
  public List<MessageRow> before(ConversationId conversation, long sequence, int count) {
    return query(
            conversation,
            """
            select * from (
              select *, sequence as place from message
              where conversation = :conversation and sequence < :sequence
              order by sequence desc limit :count)
            union all
            select * from (
              select *, (select coalesce(max(sequence), 0) from message as earlier
                where earlier.conversation = late.conversation and earlier.row < late.row) as place
              from message as late
              where conversation = :conversation and sequence is null
                and row not in (select row from outbox))
            where place < :sequence
            order by place desc, row desc limit :count""")
        .bind("sequence", sequence)
        .bind("count", count)
        .map(reader)
        .list()
        .reversed();
  }

  /** How many stored messages of others are newer than a sequence. */
  public int countOfOthersAfter(ConversationId conversation, AccountId self, long sequence) {
    return query(
            conversation,
            "select count(*) from message where conversation = :conversation"
                + " and sequence > :sequence and account <> :self")
        .bind("sequence", sequence)
        .bind("self", self.value().readOnlyArray())
        .mapTo(Integer.class)
        .one();
  }

  /** How many messages an epoch has carried. */
  public int countInEpoch(ConversationId conversation, long epoch) {
    return query(
            conversation,
            "select count(*) from message where conversation = :conversation and epoch = :epoch"
                + " and sequence is not null")
        .bind("epoch", epoch)
        .mapTo(Integer.class)
        .one();
  }

  /** Ids and sequences of an account's stored messages in a range, for delivery marks. */
  public List<MessageRow> ownBetween(
      ConversationId conversation, AccountId self, long after, long upTo) {
    return query(
            conversation,
            "select * from message where conversation = :conversation and account = :self"
                + " and sequence > :after and sequence <= :upTo order by sequence")
        .bind("self", self.value().readOnlyArray())
        .bind("after", after)
        .bind("upTo", upTo)
        .map(reader)
        .list();
  }

  private long nextRow() {
    return handle
        .createQuery("select coalesce(max(row), 0) + 1 from message")
        .mapTo(Long.class)
        .one();
  }

  /** A query about one conversation, which it calls {@code :conversation}. */
  private Query query(ConversationId conversation, String sql) {
    return handle.createQuery(sql).bind("conversation", conversation.value().readOnlyArray());
  }
}
