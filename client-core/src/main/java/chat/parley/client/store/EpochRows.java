package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.ConversationId;
import chat.parley.crypto.statement.StatementId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Epochs this device has judged, and the keys of those it holds. */
public final class EpochRows {
  private static final SealedColumns.Column KEY = new SealedColumns.Column("epoch", "ek");

  private final Handle handle;
  private final SealedColumns sealed;

  EpochRows(Handle handle, SealedColumns sealed) {
    this.handle = handle;
    this.sealed = sealed;
  }

  /** What an epoch may be used for. */
  public enum Standing {
    /** Read and, while it is the newest, send. */
    VALID,
    /** Read only: another of the same number won the tie. */
    LOST,
    /** Nothing: it failed a check. */
    VOID
  }

  /** One epoch. */
  public record EpochRow(
      StatementId id,
      ConversationId conversation,
      long n,
      AccountId creator,
      Instant createdAt,
      Standing standing) {
    /** The same with another standing. */
    public EpochRow with(Standing changed) {
      return new EpochRow(id, conversation, n, creator, createdAt, changed);
    }
  }

  /** Writes an epoch; its key stays as it is. */
  public void save(EpochRow row) {
    handle
        .createUpdate(
            "insert into epoch (id, conversation, n, creator, created_at, standing)"
                + " values (:id, :conversation, :n, :creator, :createdAt, :standing)"
                + " on conflict (id) do update set standing = excluded.standing")
        .bind("id", row.id().value().readOnlyArray())
        .bind("conversation", row.conversation().value().readOnlyArray())
        .bind("n", row.n())
        .bind("creator", row.creator().value().readOnlyArray())
        .bind("createdAt", row.createdAt().toEpochMilli())
        .bind("standing", row.standing().name())
        .execute();
  }

  /**
   * Keeps the key of an epoch that was saved.
   *
   * @param key stays the caller's to wipe
   */
  public void saveKey(StatementId epoch, byte[] key) {
    handle
        .createUpdate("update epoch set ek = :ek where id = :id")
        .bind("id", epoch.value().readOnlyArray())
        .bind("ek", sealed.sealSecret(KEY, epoch.value(), key))
        .execute();
  }

  /** The key of an epoch, the caller's to wipe; empty when this device does not hold it. */
  public Optional<byte[]> key(StatementId epoch) {
    return handle
        .createQuery("select ek from epoch where id = :id and ek is not null")
        .bind("id", epoch.value().readOnlyArray())
        .mapTo(byte[].class)
        .findOne()
        .map(stored -> sealed.openSecret(KEY, epoch.value(), stored));
  }

  /** The epoch of this id. */
  public Optional<EpochRow> find(StatementId id) {
    return handle
        .createQuery("select * from epoch where id = :id")
        .bind("id", id.value().readOnlyArray())
        .map((row, _) -> read(row))
        .findOne();
  }

  /** All epochs of a conversation, rising. */
  public List<EpochRow> of(ConversationId conversation) {
    return handle
        .createQuery("select * from epoch where conversation = :conversation order by n, id")
        .bind("conversation", conversation.value().readOnlyArray())
        .map((row, _) -> read(row))
        .list();
  }

  private static EpochRow read(ResultSet row) throws SQLException {
    return new EpochRow(
        new StatementId(Bytes.wrap(row.getBytes("id"))),
        new ConversationId(Bytes.wrap(row.getBytes("conversation"))),
        row.getLong("n"),
        new AccountId(Bytes.wrap(row.getBytes("creator"))),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Standing.valueOf(row.getString("standing")));
  }
}
