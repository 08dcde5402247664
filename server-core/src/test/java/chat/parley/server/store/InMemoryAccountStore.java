package chat.parley.server.store;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.hash.Hash;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.statement.AdminNotice;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.ListedDevice;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.crypto.verify.DeviceAddition;
import chat.parley.server.store.DeviceRecord.Service;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Accounts that last as long as the test; the twin of {@link JdbiAccountStore}. */
public final class InMemoryAccountStore implements AccountStore {
  private final SortedMap<CanonicalName, AccountRecord> accounts = new TreeMap<>();
  private final Map<AccountId, ChainTable.Head> lists = new HashMap<>();

  /** Enters an account as it is, without statements: it can sign in but not enrol. */
  public synchronized AccountRecord put(AccountRecord account) {
    accounts.put(account.name(), account);
    return account;
  }

  /** Enters an account nobody can sign in to; its ids and keys follow from the name. */
  public AccountRecord put(String name, int devices, Instant createdAt) {
    var login = new PasswordLogin(Bytes.zeros(16), 65_536, 3, 1, Bytes.zeros(32));
    var identity = digest("identity " + name);
    var records =
        IntStream.range(0, devices)
            .mapToObj(number -> digest(name + number))
            .map(seed -> new DeviceRecord(DeviceId.of(seed.slice(0, 16)), seed, createdAt))
            .toList();
    var id = AccountId.of(digest(name).slice(0, 16));
    return put(
        new AccountRecord(
            id, new CanonicalName(name), createdAt, false, login, identity, 1, records));
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
        || account.devices().stream().anyMatch(device -> isTaken(device.id()))) {
      return CompletableFuture.completedFuture(CreateResult.ID_TAKEN);
    }
    if (accounts.putIfAbsent(account.name(), account) != null) {
      return CompletableFuture.completedFuture(CreateResult.NAME_TAKEN);
    }
    moveHead(SignedStatement.decode(created.deviceList(), DeviceList.class));
    return CompletableFuture.completedFuture(CreateResult.CREATED);
  }

  @Override
  public synchronized CompletionStage<EnrolResult> enrol(DeviceAddition addition) {
    var list = addition.devices().statement();
    var head = Optional.ofNullable(lists.get(list.accountId()));
    return CompletableFuture.completedFuture(
        switch (ChainTable.decide(head, list)) {
          case AppendResult.Appended _ -> add(addition);
          case AppendResult.Known _ -> new EnrolResult.Enrolled();
          case AppendResult.HeadMoved(var moved) -> new EnrolResult.HeadMoved(moved);
          case AppendResult.Unfit _ -> new EnrolResult.Unfit();
        });
  }

  /** Lets the account and its devices say what a notice says. */
  synchronized void obey(AdminNotice notice) {
    byId(notice.accountId())
        .ifPresent(
            old ->
                put(
                    changed(
                        old,
                        notice.disables(),
                        old.deviceListVersion(),
                        old.devices().stream().map(device -> obeying(device, notice)).toList())));
  }

  private EnrolResult add(DeviceAddition addition) {
    var list = addition.devices().statement();
    var added = list.device(addition.kem().statement().deviceId()).orElseThrow();
    if (isTaken(added.deviceId())) {
      return new EnrolResult.Unfit();
    }
    var old = byId(list.accountId()).orElseThrow();
    var devices =
        Stream.concat(old.devices().stream(), Stream.of(record(added)))
            .sorted(Comparator.comparing(DeviceRecord::id))
            .toList();
    put(changed(old, old.disabled(), list.version(), devices));
    moveHead(addition.devices());
    return new EnrolResult.Enrolled();
  }

  private boolean isTaken(DeviceId device) {
    return accounts.values().stream()
        .flatMap(account -> account.devices().stream())
        .anyMatch(known -> known.id().equals(device));
  }

  private void moveHead(SignedStatement<DeviceList> list) {
    lists.put(
        list.statement().accountId(),
        new ChainTable.Head(list.statement().number(), list.id(), list.encode()));
  }

  private static DeviceRecord record(ListedDevice entry) {
    return new DeviceRecord(entry.deviceId(), entry.key().value(), entry.addedAt());
  }

  private static DeviceRecord obeying(DeviceRecord device, AdminNotice notice) {
    var service = notice.barred().contains(device.id()) ? Service.BARRED : Service.SERVED;
    return new DeviceRecord(device.id(), device.signingKey(), device.addedAt(), service);
  }

  private static Bytes digest(String seed) {
    return Hash.of(Bytes.wrap(seed.getBytes(StandardCharsets.UTF_8))).value();
  }

  private static AccountRecord changed(
      AccountRecord old, boolean disabled, long listVersion, List<DeviceRecord> devices) {
    return new AccountRecord(
        old.id(),
        old.name(),
        old.createdAt(),
        disabled,
        old.login(),
        old.identityFingerprint(),
        listVersion,
        devices);
  }
}
