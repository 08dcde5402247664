package chat.parley.server.account;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Statement;
import chat.parley.crypto.statement.StatementType;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.StatementStore;
import java.util.List;
import java.util.Optional;

/** The chains of signed statements of one account, under its identity. Blocks on the database. */
public final class AccountChains {
  private final StatementStore statements;
  private final AccountRecord account;

  private AccountChains(StatementStore statements, AccountRecord account) {
    this.statements = statements;
    this.account = account;
  }

  /** The chains of an account; empty when there is no such account. */
  public static Optional<AccountChains> of(
      AccountStore accounts, StatementStore statements, AccountId account) {
    return accounts.byId(account).map(found -> new AccountChains(statements, found));
  }

  /** Whose they are. */
  public AccountRecord account() {
    return account;
  }

  /** All roots, rising. */
  public List<Bytes> roots() {
    return statements.above(owned(StatementType.ACCOUNT_ROOT), 0);
  }

  /** The root. */
  public AccountRoot root() {
    return newest(StatementType.ACCOUNT_ROOT, AccountRoot.class).statement();
  }

  /** Device lists above a version, rising. */
  public List<Bytes> deviceLists(long above) {
    return statements.above(owned(StatementType.DEVICE_LIST), above);
  }

  /** The newest device list. */
  public SignedStatement<DeviceList> deviceList() {
    return newest(StatementType.DEVICE_LIST, DeviceList.class);
  }

  /** The device list of this version. */
  public Optional<DeviceList> deviceList(long version) {
    return statements
        .at(owned(StatementType.DEVICE_LIST), version)
        .map(list -> SignedStatement.decode(list, DeviceList.class).statement());
  }

  /** The newest key of each listed device that published one. */
  public List<SignedStatement<DeviceKem>> deviceKems() {
    return account.devices().stream().flatMap(device -> deviceKem(device.id()).stream()).toList();
  }

  /** The newest key of a device. */
  public Optional<SignedStatement<DeviceKem>> deviceKem(DeviceId device) {
    var chain = new ChainKey(StatementType.DEVICE_KEM, account.id().value().concat(device.value()));
    return statements.newest(chain).map(kem -> SignedStatement.decode(kem, DeviceKem.class));
  }

  /** The newest vault header. */
  public Bytes vaultHeader() {
    return newestBytes(StatementType.VAULT_HEADER);
  }

  private <S extends Statement> SignedStatement<S> newest(StatementType type, Class<S> kind) {
    return SignedStatement.decode(newestBytes(type), kind);
  }

  private Bytes newestBytes(StatementType type) {
    return statements
        .newest(owned(type))
        .orElseThrow(() -> new IllegalStateException("an account without " + type));
  }

  private ChainKey owned(StatementType type) {
    return new ChainKey(type, account.id().value().concat(account.identityFingerprint()));
  }
}
