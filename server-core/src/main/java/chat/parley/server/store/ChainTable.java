package chat.parley.server.store;

import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRefusal;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The compare-and-set every chain shares: a statement is appended on top of the head or not at all.
 * Called on the writer's thread, so nothing comes between looking and appending.
 */
final class ChainTable {
  private ChainTable() {}

  /** The newest statement of a chain, and what names it. */
  record Head(long number, StatementId id, Bytes statement) {}

  static AppendResult append(Handle handle, SignedStatement<? extends Chained> signed, long now) {
    var next = signed.statement();
    var head = head(handle, next.chain());
    var result = decide(head, next);
    if (result instanceof AppendResult.Appended) {
      insert(handle, signed, now);
    }
    return result;
  }

  /** What becomes of {@code next} on top of {@code head}; inserts nothing. */
  static AppendResult decide(Optional<Head> head, Chained next) {
    var decision =
        head.map(at -> ChainRule.append(new ChainHead(next.chain(), at.number(), at.id()), next))
            .orElseGet(() -> ChainRule.begin(next));
    return switch (decision) {
      case ChainDecision.Accepted _ -> new AppendResult.Appended();
      case ChainDecision.Known _ -> new AppendResult.Known();
      case ChainDecision.Fork _ -> new AppendResult.HeadMoved(head.orElseThrow().statement());
      case ChainDecision.Repair _ -> refused(head, ChainRefusal.REPAIR);
      case ChainDecision.Refused(var reason) -> refused(head, reason);
    };
  }

  static Optional<Head> head(Handle handle, ChainKey chain) {
    return handle
        .createQuery(
            """
            SELECT number, id, statement FROM statements
            WHERE kind = :kind AND subject = :subject ORDER BY number DESC LIMIT 1""")
        .bind("kind", chain.type().name())
        .bind("subject", chain.subject().readOnlyArray())
        .map(
            (row, _) ->
                new Head(
                    row.getLong("number"),
                    new StatementId(Bytes.wrap(row.getBytes("id"))),
                    Bytes.wrap(row.getBytes("statement"))))
        .findOne();
  }

  private static void insert(Handle handle, SignedStatement<? extends Chained> signed, long now) {
    var chain = signed.statement().chain();
    handle
        .createUpdate(
            """
            INSERT INTO statements (kind, subject, number, id, statement, stored_at)
            VALUES (:kind, :subject, :number, :id, :statement, :now)""")
        .bind("kind", chain.type().name())
        .bind("subject", chain.subject().readOnlyArray())
        .bind("number", signed.statement().number())
        .bind("id", signed.id().value().readOnlyArray())
        .bind("statement", signed.encode().readOnlyArray())
        .bind("now", now)
        .execute();
  }

  private static AppendResult refused(Optional<Head> head, ChainRefusal reason) {
    return switch (reason) {
      case BEHIND, PREV_MISMATCH ->
          head.<AppendResult>map(at -> new AppendResult.HeadMoved(at.statement()))
              .orElseGet(() -> new AppendResult.Unfit(reason));
      case OTHER_CHAIN, GAP, NOT_FIRST, REPAIR -> new AppendResult.Unfit(reason);
    };
  }
}
