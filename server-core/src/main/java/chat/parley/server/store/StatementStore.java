package chat.parley.server.store;

import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.chain.ChainHead;
import chat.parley.crypto.chain.ChainRule;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.SignedStatement;
import java.util.List;
import java.util.Optional;

/**
 * The signed statements of accounts, devices and conversations: append-only, one chain for each.
 * Epochs have a store of their own. Blocks on the database: not on an event loop.
 */
public interface StatementStore {
  /** The newest of a chain. */
  Optional<Bytes> newest(ChainKey chain);

  /** The one with this number. */
  Optional<Bytes> at(ChainKey chain, long number);

  /** All with a higher number, rising. */
  List<Bytes> above(ChainKey chain, long number);

  /** What would become of a statement on top of its chain as it is now; appends nothing. */
  default ChainDecision decide(Chained next) {
    return newest(next.chain())
        .map(head -> SignedStatement.decode(head, Chained.class).statement())
        .map(last -> ChainRule.append(ChainHead.of(last), next))
        .orElseGet(() -> ChainRule.begin(next));
  }
}
