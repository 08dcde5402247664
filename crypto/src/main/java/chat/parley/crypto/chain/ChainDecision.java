package chat.parley.crypto.chain;

import chat.parley.crypto.statement.StatementId;

/** What a chain's holder does with a statement. */
public sealed interface ChainDecision {
  /** It continues the chain; {@code head} is what to persist. */
  record Accepted(ChainHead head) implements ChainDecision {}

  /** It is the head already; nothing to do. */
  record Known() implements ChainDecision {}

  /** It does not continue the chain. */
  record Refused(ChainRefusal reason) implements ChainDecision {}

  /**
   * Another statement with the head's number. On the server the loser of a compare-and-set; a
   * client freezes the subject, keeps both and alarms (epochs try the tie-break first).
   */
  record Fork(ChainHead head, StatementId other) implements ChainDecision {}

  /**
   * It joins the head with another branch, which this holder has not seen. A client fetches that
   * branch, checks that the signer has the right in both, asks its user where it is frozen, and
   * then decides by {@link ChainRule#repair}.
   *
   * @param joined what the head becomes if it holds
   * @param other the last statement of the other branch
   */
  record Repair(ChainHead joined, StatementId other) implements ChainDecision {}
}
