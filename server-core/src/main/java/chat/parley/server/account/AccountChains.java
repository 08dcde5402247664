package chat.parley.server.account;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.RevokedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.Signer;
import chat.parley.crypto.statement.StatementType;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.AccountHeads;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import chat.parley.server.store.StatementStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    return statements.above(rootChain(), 0);
  }

  /** The identities it has had, the first one first. */
  public List<Fingerprint> identities() {
    return roots().stream()
        .map(root -> SignedStatement.decode(root, AccountRoot.class).statement().identity())
        .toList();
  }

  /** The newest root. */
  public AccountRoot root() {
    return SignedStatement.decode(newestBytes(rootChain()), AccountRoot.class).statement();
  }

  /**
   * Device lists above a version, rising. Of a renewed identity all of them, and those of the
   * identities before: versions begin anew with each.
   */
  public List<Bytes> deviceLists(long above) {
    if (account.identityFingerprint().equals(account.firstIdentity())) {
      return statements.above(owned(StatementType.DEVICE_LIST), above);
    }
    return identities().stream()
        .flatMap(identity -> statements.above(listChain(identity.value()), 0).stream())
        .toList();
  }

  /** The newest device list. */
  public SignedStatement<DeviceList> deviceList() {
    return SignedStatement.decode(newestBytes(owned(StatementType.DEVICE_LIST)), DeviceList.class);
  }

  /** The device list a statement's signer names. */
  public Optional<DeviceList> deviceList(Signer signer) {
    return statements
        .at(listChain(signer.identity().value()), signer.listVersion())
        .map(list -> SignedStatement.decode(list, DeviceList.class).statement());
  }

  /** The newest key of each listed device that published one. */
  public List<SignedStatement<DeviceKem>> deviceKems() {
    return account.devices().stream().flatMap(device -> deviceKem(device.id()).stream()).toList();
  }

  /** Every key of every device there ever was, rising by device: what old epochs are judged by. */
  public List<Bytes> allDeviceKems() {
    var newest = deviceList().statement();
    var listed = newest.devices().stream().map(ListedDevice::deviceId);
    var revoked = newest.revoked().stream().map(RevokedDevice::deviceId);
    return Stream.concat(listed, revoked)
        .flatMap(device -> statements.above(kemChain(device), 0).stream())
        .toList();
  }

  /** The newest key of a device. */
  public Optional<SignedStatement<DeviceKem>> deviceKem(DeviceId device) {
    return statements
        .newest(kemChain(device))
        .map(kem -> SignedStatement.decode(kem, DeviceKem.class));
  }

  /** The newest vault header. */
  public Bytes vaultHeader() {
    return newestBytes(owned(StatementType.VAULT_HEADER));
  }

  /** The newest of everything the account's next change is made on top of. */
  public AccountHeads heads() {
    return new AccountHeads(
        root(),
        deviceList().statement(),
        SignedStatement.decode(vaultHeader(), VaultHeader.class).statement(),
        deviceKems().stream().map(SignedStatement::statement).toList());
  }

  private ChainKey kemChain(DeviceId device) {
    return new ChainKey(StatementType.DEVICE_KEM, account.id().value().concat(device.value()));
  }

  private Bytes newestBytes(ChainKey chain) {
    return statements
        .newest(chain)
        .orElseThrow(() -> new IllegalStateException("an account without " + chain.type()));
  }

  /** All renewals of an identity are one chain, named by the first. */
  private ChainKey rootChain() {
    return new ChainKey(
        StatementType.ACCOUNT_ROOT, account.id().value().concat(account.firstIdentity()));
  }

  private ChainKey listChain(Bytes identity) {
    return new ChainKey(StatementType.DEVICE_LIST, account.id().value().concat(identity));
  }

  private ChainKey owned(StatementType type) {
    return new ChainKey(type, account.id().value().concat(account.identityFingerprint()));
  }
}
