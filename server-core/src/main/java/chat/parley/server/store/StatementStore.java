package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.ChainKey;
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
}
