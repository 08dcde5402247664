package chat.parley.client.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Statement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.statement.StatementType;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Signed statements, append-only: whoever saves one has verified it, save for heads of epochs that
 * are void.
 */
public final class Statements {
  private static final SealedColumns.Column ENVELOPE =
      new SealedColumns.Column("statement", "envelope");

  private final Handle handle;
  private final SealedColumns sealed;

  Statements(Handle handle, SealedColumns sealed) {
    this.handle = handle;
    this.sealed = sealed;
  }

  /** Keeps a statement; one that is there already stays. */
  public void save(SignedStatement<? extends Chained> signed) {
    var chain = signed.statement().chain();
    handle
        .createUpdate(
            "insert or ignore into statement (id, kind, subject, number, envelope)"
                + " values (:id, :kind, :subject, :number, :envelope)")
        .bind("id", signed.id().value().readOnlyArray())
        .bind("kind", chain.type().code())
        .bind("subject", chain.subject().readOnlyArray())
        .bind("number", signed.statement().number())
        .bind("envelope", sealed.seal(ENVELOPE, signed.id().value(), signed.encode()))
        .execute();
  }

  /** The statement of this id. */
  public <S extends Statement> Optional<SignedStatement<S>> find(StatementId id, Class<S> kind) {
    return handle
        .createQuery("select id, envelope from statement where id = :id")
        .bind("id", id.value().readOnlyArray())
        .map((row, _) -> open(row.getBytes("id"), row.getBytes("envelope"), kind))
        .findOne();
  }

  /** All of a chain, rising. */
  public <S extends Statement> List<SignedStatement<S>> chain(ChainKey chain, Class<S> kind) {
    return handle
        .createQuery(
            "select id, envelope from statement"
                + " where kind = :kind and subject = :subject order by number, id")
        .bind("kind", chain.type().code())
        .bind("subject", chain.subject().readOnlyArray())
        .map((row, _) -> open(row.getBytes("id"), row.getBytes("envelope"), kind))
        .list();
  }

  /** All statements of a kind. */
  public <S extends Statement> List<SignedStatement<S>> all(StatementType type, Class<S> kind) {
    return handle
        .createQuery("select id, envelope from statement where kind = :kind order by number, id")
        .bind("kind", type.code())
        .map((row, _) -> open(row.getBytes("id"), row.getBytes("envelope"), kind))
        .list();
  }

  private <S extends Statement> SignedStatement<S> open(byte[] id, byte[] stored, Class<S> kind) {
    return SignedStatement.decode(sealed.open(ENVELOPE, Bytes.wrap(id), stored), kind);
  }
}
