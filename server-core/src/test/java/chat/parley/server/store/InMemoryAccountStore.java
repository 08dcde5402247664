package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.ChainKey;
import chat.parley.crypto.statement.Chained;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.statement.VaultHeader;
import chat.parley.crypto.verify.AccountUpdate;
import chat.parley.server.store.DeviceRecord.Service;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** Accounts that last as long as the test; the twin of {@link JdbiAccountStore}. */
public final class InMemoryAccountStore implements AccountStore {
  private final SortedMap<CanonicalName, AccountRecord> accounts = new TreeMap<>();
  private final Map<ChainKey, ChainTable.Head> heads = new HashMap<>();
  private final Set<DeviceId> taken = new HashSet<>();

  /** Enters an account as it is, without statements: it can sign in but not enrol. */
  public synchronized AccountRecord put(AccountRecord account) {
    accounts.put(account.name(), account);
    account.devices().forEach(device -> taken.add(device.id()));
    return account;
  }

  /** Enters an account nobody can sign in to; its ids and keys follow from the name. */
  public AccountRecord put(String name, int devices, Instant createdAt) {
    var login = new VaultLogin(Bytes.zeros(16), 65_536, 3, 1, Bytes.zeros(32), Bytes.empty());
    var identity = digest("identity " + name);
    var records =
        IntStream.range(0, devices)
            .mapToObj(number -> digest(name + number))
            .map(seed -> new DeviceRecord(DeviceId.of(seed.slice(0, 16)), seed, createdAt))
            .toList();
    var id = AccountId.of(digest(name).slice(0, 16));
    return put(
        new AccountRecord(
            id, new CanonicalName(name), createdAt, false, login, identity, identity, 1, records));
  }

  @Override
  public synchronized Optional<AccountRecord> byName(CanonicalName name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public synchronized Optional<AccountRecord> byId(AccountId account) {
    return accounts.values().stream().filter(known -> known.id().equals(account)).findFirst();
  }

  @Override
  public synchronized List<AccountRecord> list(String part, int offset, int limit) {
    return accounts.values().stream()
        .filter(account -> account.name().value().contains(part))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long count() {
    return accounts.size();
  }

  @Override
  public synchronized CompletionStage<CreateResult> create(NewAccount created) {
    var account = created.account();
    if (byId(account.id()).isPresent()
        || account.devices().stream().anyMatch(device -> taken.contains(device.id()))) {
      return CompletableFuture.completedFuture(CreateResult.ID_TAKEN);
    }
    if (accounts.containsKey(account.name())) {
      return CompletableFuture.completedFuture(CreateResult.NAME_TAKEN);
    }
    put(account);
    created.all().forEach(this::moveHead);
    return CompletableFuture.completedFuture(CreateResult.CREATED);
  }

  @Override
  public synchronized CompletionStage<PublishResult> publish(AccountUpdate update) {
    return CompletableFuture.completedFuture(change(update.statements()));
  }

  @Override
  public synchronized CompletionStage<PublishResult> restore(
      SignedStatement<? extends Chained> statement) {
    return CompletableFuture.completedFuture(change(List.of(statement)));
  }

  private PublishResult change(List<SignedStatement<? extends Chained>> statements) {
    return ChangeStanding.obstacle(statements, chain -> Optional.ofNullable(heads.get(chain)))
        .orElseGet(() -> apply(statements));
  }

  /** Lets the account and its devices say what a notice says. */
  synchronized void obey(AdminNotice notice) {
    byId(notice.accountId())
        .ifPresent(
            old ->
                put(
                    new AccountRecord(
                        old.id(),
                        old.name(),
                        old.createdAt(),
                        notice.disables(),
                        old.login(),
                        old.identityFingerprint(),
                        old.firstIdentity(),
                        old.deviceListVersion(),
                        old.devices().stream().map(device -> obeying(device, notice)).toList())));
  }

  private PublishResult apply(List<SignedStatement<? extends Chained>> statements) {
    if (statements.stream().anyMatch(this::takesAnothersDevice)) {
      return new PublishResult.Unfit();
    }
    for (var signed : statements) {
      moveHead(signed);
      switch (signed.statement()) {
        case DeviceList list -> put(with(byId(list.accountId()).orElseThrow(), list));
        case VaultHeader vault -> put(with(byId(vault.accountId()).orElseThrow(), vault));
        default -> {} // nothing of an account's record follows from the others
      }
    }
    return new PublishResult.Published();
  }

  private boolean takesAnothersDevice(SignedStatement<? extends Chained> signed) {
    return signed.statement() instanceof DeviceList list
        && list.devices().stream()
            .map(ListedDevice::deviceId)
            .filter(taken::contains)
            .anyMatch(device -> !isListed(list.accountId(), device));
  }

  private boolean isListed(AccountId account, DeviceId device) {
    return byId(account).stream()
        .flatMap(known -> known.devices().stream())
        .anyMatch(known -> known.id().equals(device));
  }

  private void moveHead(SignedStatement<? extends Chained> signed) {
    heads.put(
        signed.statement().chain(),
        new ChainTable.Head(signed.statement().number(), signed.id(), signed.encode()));
  }

  private static AccountRecord with(AccountRecord old, DeviceList list) {
    return new AccountRecord(
        old.id(),
        old.name(),
        old.createdAt(),
        old.disabled(),
        old.login(),
        list.identity().value(),
        old.firstIdentity(),
        list.version(),
        list.devices().stream().map(device -> known(old, device)).toList());
  }

  private static DeviceRecord known(AccountRecord account, ListedDevice device) {
    return account.devices().stream()
        .filter(known -> known.id().equals(device.deviceId()))
        .findAny()
        .orElseGet(() -> DeviceRecord.of(device));
  }

  private static AccountRecord with(AccountRecord old, VaultHeader vault) {
    return new AccountRecord(
        old.id(),
        old.name(),
        old.createdAt(),
        old.disabled(),
        VaultLogin.of(vault),
        old.identityFingerprint(),
        old.firstIdentity(),
        old.deviceListVersion(),
        old.devices());
  }

  private static DeviceRecord obeying(DeviceRecord device, AdminNotice notice) {
    var service = notice.barred().contains(device.id()) ? Service.BARRED : Service.SERVED;
    return new DeviceRecord(device.id(), device.signingKey(), device.addedAt(), service);
  }

  private static Bytes digest(String seed) {
    return Hash.of(Bytes.wrap(seed.getBytes(StandardCharsets.UTF_8))).value();
  }
}
