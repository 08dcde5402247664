package chat.parley.server.account.change;

import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.Caller;
import chat.parley.protocol.FetchVault;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Reply;
import chat.parley.protocol.VaultContent;
import chat.parley.server.account.AccountChains;
import chat.parley.server.request.Answers;
import chat.parley.server.request.RequestHandler;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.StatementStore;
import java.util.concurrent.CompletionStage;

/**
 * Hands an account its own vault header, on a connection that proved the password only: a stolen
 * device must not get something to guess passwords with.
 *
 * <p>Thread: a virtual one; blocks on the database.
 */
public record VaultPickup(AccountStore accounts, StatementStore statements, Answers answers)
    implements RequestHandler<FetchVault> {

  @Override
  public CompletionStage<Reply> handle(Caller caller, FetchVault request) {
    if (!caller.device().equals(DeviceId.NONE)) {
      return answers.refused(
          request.requestId(), RefusalCode.WRONG_STATE, "The vault is for a proven password only.");
    }
    return answers.answer(request.requestId(), () -> content(caller, request));
  }

  private Reply content(Caller caller, FetchVault request) {
    var chains = AccountChains.of(accounts, statements, caller.account()).orElseThrow();
    return new VaultContent(request.requestId(), chains.vaultHeader());
  }
}
