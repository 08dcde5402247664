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
import chat.parley.server.store.StatementStore;
import java.util.List;
import java.util.Optional;

/**
 * The stored statements one epoch names, old ones too. Blocks on the database.
 *
 * @param lists those its inputs name, as far as they are stored
 */
record StoredEvidence(StatementStore statements, List<DeviceList> lists) implements EpochEvidence {

  static StoredEvidence of(StatementStore statements, Epoch epoch) {
    var lists =
        epoch.core().inputs().stream()
            .flatMap(
                input ->
                    statements
                        .at(listChain(input.accountId(), input.identity()), input.listVersion())
                        .stream())
            .map(list -> SignedStatement.decode(list, DeviceList.class).statement())
            .toList();
    return new StoredEvidence(statements, lists);
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

  private static ChainKey listChain(AccountId account, Fingerprint identity) {
    return new ChainKey(StatementType.DEVICE_LIST, account.value().concat(identity.value()));
  }
}
