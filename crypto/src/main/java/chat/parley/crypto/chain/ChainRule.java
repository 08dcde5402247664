package chat.parley.crypto.chain;

import chat.parley.crypto.chain.ChainDecision.Accepted;
import chat.parley.crypto.chain.ChainDecision.Fork;
import chat.parley.crypto.chain.ChainDecision.Known;
import chat.parley.crypto.chain.ChainDecision.Refused;
import chat.parley.crypto.chain.ChainDecision.Repair;
import chat.parley.crypto.statement.Chained;
import java.util.List;
import java.util.stream.Stream;

/**
 * Version = last + 1 and prev = head, or both heads of a fork; nothing else is appended.
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

  /**
   * The decision on a statement that mends a fork: it names the last statement of both branches and
   * stands one above the higher.
   *
   * @param one the newest statement of one branch
   * @param other that of the other, of the same chain
   */
  public static ChainDecision repair(ChainHead one, ChainHead other, Chained next) {
    if (!one.chain().equals(next.chain()) || !other.chain().equals(next.chain())) {
      return new Refused(ChainRefusal.OTHER_CHAIN);
    }
    var joinsBoth = next.prev().equals(Stream.of(one.id(), other.id()).sorted().toList());
    var isAbove = next.number() == Math.max(one.number(), other.number()) + 1;
    return joinsBoth && isAbove
        ? new Accepted(ChainHead.of(next))
        : new Refused(ChainRefusal.REPAIR);
  }

  private static ChainDecision joining(ChainHead head, Chained next) {
    return next.prev().stream()
        .filter(id -> next.prev().contains(head.id()) && !id.equals(head.id()))
        .<ChainDecision>map(other -> new Repair(ChainHead.of(next), other))
        .findAny()
        .orElseGet(() -> new Refused(ChainRefusal.REPAIR));
  }

  private static ChainDecision onTop(ChainHead head, Chained next) {
    if (next.prev().size() > 1) {
      return joining(head, next);
    }
    if (next.number() > head.number() + 1) {
      return new Refused(ChainRefusal.GAP);
    }
    return next.prev().equals(List.of(head.id()))
        ? new Accepted(ChainHead.of(next))
        : new Refused(ChainRefusal.PREV_MISMATCH);
  }
}
