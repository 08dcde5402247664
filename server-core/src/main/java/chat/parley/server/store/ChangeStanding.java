package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.server.store.AccountStore.PublishResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether statements may be appended as they are: each on top of its chain's head. */
final class ChangeStanding {
  private ChangeStanding() {}

  /** How publishing ends without anything being appended; empty when it may be. */
  static Optional<PublishResult> obstacle(
      List<SignedStatement<? extends Chained>> statements,
      Function<ChainKey, Optional<ChainTable.Head>> heads) {
    var moved = new ArrayList<Bytes>();
    var fresh = 0;
    var unfit = false;
    for (var signed : statements) {
      switch (ChainTable.decide(heads.apply(signed.statement().chain()), signed.statement())) {
        case AppendResult.Appended _ -> fresh++;
        case AppendResult.Known _ -> {}
        case AppendResult.HeadMoved(var head) -> moved.add(head);
        case AppendResult.Unfit _ -> unfit = true;
      }
    }
    if (!moved.isEmpty()) {
      return Optional.of(new PublishResult.HeadMoved(List.copyOf(moved)));
    }
    if (!unfit && fresh == statements.size()) {
      return Optional.empty();
    }
    var known = !unfit && fresh == 0;
    return Optional.of(known ? new PublishResult.Published() : new PublishResult.Unfit());
  }
}
