package chat.parley.server.account.change;

import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.server.account.AccountChains;
import chat.parley.server.store.StatementStore;
import java.util.ArrayList;
import java.util.List;

/** Where the statements of an update stand in their chains. */
sealed interface ChainStanding {
  /** Each continues its chain: check what they say. */
  record OnTop() implements ChainStanding {}

  /** All are stored already: somebody sent them again. */
  record Known() implements ChainStanding {}

  /**
   * One was made without knowing the newest.
   *
   * @param heads the newest of each such chain, signed
   */
  record Behind(List<Bytes> heads) implements ChainStanding {}

  /** Reads the heads. Blocks on the database. */
  static ChainStanding of(AccountUpdate update, StatementStore statements, AccountChains chains) {
    var moved = new ArrayList<Bytes>();
    var known = 0;
    for (var signed : update.statements()) {
      var head = statements.newest(signed.statement().chain());
      switch (statements.decide(signed.statement())) {
        case ChainDecision.Accepted _ -> {}
        case ChainDecision.Known _ -> known++;
        case ChainDecision.Fork _ -> head.ifPresent(moved::add);
        case ChainDecision.Repair _ -> head.ifPresent(moved::add);
        case ChainDecision.Refused _ -> head.ifPresent(moved::add);
      }
    }
    if (update instanceof AccountUpdate.KeyRenewed(var kem)
        && kem.statement().signer().listVersion() < chains.account().deviceListVersion()) {
      moved.add(chains.deviceList().encode());
    }
    if (known == update.statements().size()) {
      return new Known();
    }
    return moved.isEmpty() ? new OnTop() : new Behind(List.copyOf(moved));
  }
}
