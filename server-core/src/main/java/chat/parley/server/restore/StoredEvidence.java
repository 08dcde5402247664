package chat.parley.server.restore;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.epoch.EpochEvidence;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.Epoch;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.StatementId;
import chat.parley.crypto.statement.StatementType;
import chat.parley.server.account.AccountChains;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.StatementStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stored statements one epoch names, old ones too. Blocks on the database.
 *
 * @param lists those its inputs name, as far as they are stored
 * @param identities of each member, oldest first
 */
record StoredEvidence(
    StatementStore statements, List<DeviceList> lists, Map<AccountId, List<Fingerprint>> identities)
    implements EpochEvidence {

  static StoredEvidence of(AccountStore accounts, StatementStore statements, Epoch epoch) {
    var lists =
        epoch.core().inputs().stream()
            .flatMap(
                input ->
                    statements
                        .at(listChain(input.accountId(), input.identity()), input.listVersion())
                        .stream())
            .map(list -> SignedStatement.decode(list, DeviceList.class).statement())
            .toList();
    var identities = new HashMap<AccountId, List<Fingerprint>>();
    for (var input : epoch.core().inputs()) {
      AccountChains.of(accounts, statements, input.accountId())
          .ifPresent(chains -> identities.put(input.accountId(), chains.identities()));
    }
    return new StoredEvidence(statements, lists, identities);
  }

  @Override
  public Optional<DeviceList> deviceList(StatementId id) {
    return lists.stream().filter(list -> list.id().equals(id)).findAny();
  }

  @Override
  public Optional<DeviceKem> deviceKem(AccountId account, DeviceId device, long n) {
    Bytes subject = account.value().concat(device.value());
    return statements
        .at(new ChainKey(StatementType.DEVICE_KEM, subject), n)
        .map(kem -> SignedStatement.decode(kem, DeviceKem.class).statement());
  }

  @Override
  public List<Fingerprint> identities(AccountId account, Fingerprint known) {
    var all = identities.getOrDefault(account, List.of());
    return all.contains(known) ? all : List.of(known);
  }

  private static ChainKey listChain(AccountId account, Fingerprint identity) {
    return new ChainKey(StatementType.DEVICE_LIST, account.value().concat(identity.value()));
  }
}
