package chat.parley.crypto.chain;

import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.StatementId;

/**
 * The newest accepted version of a chain: all a holder has to persist to refuse any way back.
 *
 * @param number its version, sequence or n
 */
public record ChainHead(ChainKey chain, long number, StatementId id) {
  /** The head that {@code statement} becomes once accepted. */
  public static ChainHead of(Chained statement) {
    return new ChainHead(statement.chain(), statement.number(), statement.id());
  }
}
