package chat.parley.crypto.statement;

import java.util.List;

/** A statement that continues a chain: each version names the one before. */
public sealed interface Chained extends Statement
    permits ServerRotation, AccountSigned, DeviceSigned {
  /** The chain it belongs to. */
  ChainKey chain();

  /** Empty at the start of the chain, then one id; two, ascending, in a repair. */
  List<StatementId> prev();
}
