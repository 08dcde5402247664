package chat.parley.server.store;

import chat.parley.crypto.chain.ChainRefusal;
import chat.parley.crypto.encoding.Bytes;

/** How appending a signed statement to its chain ended. */
public sealed interface AppendResult {
  /** It is the new head, durably. */
  record Appended() implements AppendResult {}

  /** It was the head already: somebody sent it again. */
  record Known() implements AppendResult {}

  /**
   * Another statement came first.
   *
   * @param head the newest, signed
   */
  record HeadMoved(Bytes head) implements AppendResult {}

  /** It fits nowhere in the chain. */
  record Unfit(ChainRefusal reason) implements AppendResult {}
}
