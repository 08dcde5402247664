package chat.parley.crypto.chain;

import chat.parley.crypto.chain.ChainDecision.Accepted;
import chat.parley.crypto.chain.ChainDecision.Fork;
import chat.parley.crypto.chain.ChainDecision.Known;
import chat.parley.crypto.chain.ChainDecision.Refused;
import chat.parley.crypto.statement.Chained;
import java.util.List;

/**
 * Version = last + 1 and prev = head; nothing else is appended.
 *
 * <p>Thread: any; pure. Says nothing about signatures: check those first.
 *
 * @see "docs/encryption.md, 3"
 */
public final class ChainRule {
  private ChainRule() {}

  /** The decision where no statement of the chain is known. */
  public static ChainDecision begin(Chained first) {
    return first.number() == first.type().firstNumber()
        ? new Accepted(ChainHead.of(first))
        : new Refused(ChainRefusal.NOT_FIRST);
  }

  /** The decision on top of {@code head}. */
  public static ChainDecision append(ChainHead head, Chained next) {
    if (!head.chain().equals(next.chain())) {
      return new Refused(ChainRefusal.OTHER_CHAIN);
    }
    if (next.number() < head.number()) {
      return new Refused(ChainRefusal.BEHIND);
    }
    if (next.number() == head.number()) {
      var id = next.id();
      return id.equals(head.id()) ? new Known() : new Fork(head, id);
    }
    return onTop(head, next);
  }

  private static ChainDecision onTop(ChainHead head, Chained next) {
    if (next.prev().size() > 1) {
      return new Refused(ChainRefusal.REPAIR);
    }
    if (next.number() > head.number() + 1) {
      return new Refused(ChainRefusal.GAP);
    }
    return next.prev().equals(List.of(head.id()))
        ? new Accepted(ChainHead.of(next))
        : new Refused(ChainRefusal.PREV_MISMATCH);
  }
}
