package chat.parley.server.restore;

import chat.parley.crypto.chain.ChainDecision;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.AccountSigned;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.crypto.verify.DeviceCheck;
import chat.parley.crypto.verify.IdentityCheck;
import chat.parley.crypto.verify.Rejection;
import chat.parley.crypto.verify.VaultCheck;
import chat.parley.crypto.verify.Verdict;
import chat.parley.plugin.Caller;
import chat.parley.server.account.AccountChains;
import chat.parley.server.account.Acquaintances;
import chat.parley.server.account.change.ChangeEffects;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.AccountStore.PublishResult;
import chat.parley.server.store.StatementStore;
import java.util.List;
import java.util.Optional;

/**
 * Restores the chains of accounts one statement at a time: whoever holds a device list need not
 * hold the vault header that was published with it. Every method answers whether the statement was
 * of use. Blocks on the database.
 */
public record AccountRestoring(
    AccountStore accounts,
    StatementStore statements,
    Acquaintances acquaintances,
    ChangeEffects effects) {

  boolean deviceList(Caller caller, SignedStatement<DeviceList> signed) {
    var list = signed.statement();
    return chains(caller, list.accountId(), list)
        .filter(
            chains ->
                IdentityCheck.deviceList(signed, chains.root())
                    .and(
                        () ->
                            IdentityCheck.deviceListFollows(list, chains.deviceList().statement()))
                    .ok())
        .filter(chains -> append(caller, chains, signed))
        .isPresent();
  }

  boolean deviceKem(Caller caller, SignedStatement<DeviceKem> signed) {
    var kem = signed.statement();
    return chains(caller, kem.signer().accountId(), kem)
        .filter(chains -> check(signed, chains).ok())
        .filter(chains -> append(caller, chains, signed))
        .isPresent();
  }

  /** Nobody but its owner has one to give back. */
  boolean vaultHeader(Caller caller, SignedStatement<VaultHeader> signed) {
    var vault = signed.statement();
    return chains(caller, caller.account(), vault)
        .filter(
            chains ->
                IdentityCheck.vaultHeader(signed, chains.root())
                    .and(() -> VaultCheck.follows(vault, chains.heads().vault()))
                    .ok())
        .filter(chains -> append(caller, chains, signed))
        .isPresent();
  }

  /** A renewed identity is worth nothing without its first list and header. */
  boolean identity(Caller caller, SignedStatement<AccountRoot> root, List<SignedStatement<?>> all) {
    var together =
        all.stream()
            .filter(signed -> signed.id().equals(root.id()) || isFirst(signed, root.statement()))
            .toList();
    return chains(caller, caller.account(), root.statement())
        .flatMap(
            chains ->
                AccountUpdate.of(together)
                    .filter(AccountUpdate.IdentityRenewed.class::isInstance)
                    .filter(update -> update.check(chains.heads()).ok())
                    .filter(update -> publish(caller, chains, update)))
        .isPresent();
  }

  private static boolean isFirst(SignedStatement<?> signed, AccountRoot root) {
    return (signed.statement() instanceof DeviceList || signed.statement() instanceof VaultHeader)
        && signed.statement() instanceof AccountSigned owned
        && owned.number() == 1
        && owned.identity().equals(root.identity());
  }

  private static Verdict check(SignedStatement<DeviceKem> signed, AccountChains chains) {
    var kem = signed.statement();
    return chains
        .deviceList(kem.signer())
        .map(list -> DeviceCheck.kem(signed, list))
        .orElseGet(() -> Verdict.rejected(Rejection.OTHER_DEVICE_LIST))
        .and(
            () ->
                chains
                    .deviceKem(kem.deviceId())
                    .map(last -> DeviceCheck.kemFollows(kem, last.statement()))
                    .orElseGet(Verdict::accepted));
  }

  /** The account's chains, when the caller may know them and the statement continues one. */
  private Optional<AccountChains> chains(Caller caller, AccountId account, Chained next) {
    return statements.decide(next) instanceof ChainDecision.Accepted
            && acquaintances.know(caller.account(), account)
        ? AccountChains.of(accounts, statements, account)
        : Optional.empty();
  }

  private boolean append(
      Caller caller, AccountChains chains, SignedStatement<? extends Chained> signed) {
    var result = accounts.restore(signed).toCompletableFuture().join();
    if (result instanceof PublishResult.Published) {
      effects.restored(caller, chains.account(), signed);
    }
    return result instanceof PublishResult.Published;
  }

  private boolean publish(Caller caller, AccountChains chains, AccountUpdate update) {
    var result = accounts.publish(update).toCompletableFuture().join();
    if (result instanceof PublishResult.Published) {
      effects.follow(caller, chains.account(), update);
    }
    return result instanceof PublishResult.Published;
  }
}
