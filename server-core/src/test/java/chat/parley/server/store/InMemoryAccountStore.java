package chat.parley.server.store;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.verify.DeviceAddition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;

/** Accounts for tests of what only signs in; statements are not looked at. */
public final class InMemoryAccountStore implements AccountStore {
  private final Map<CanonicalName, AccountRecord> accounts = new ConcurrentSkipListMap<>();

  /** Enters an account as it is. */
  public void put(AccountRecord account) {
    accounts.put(account.name(), account);
  }

  @Override
  public Optional<AccountRecord> byName(CanonicalName name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public Optional<AccountRecord> byId(AccountId account) {
    return accounts.values().stream().filter(known -> known.id().equals(account)).findFirst();
  }

  @Override
  public List<AccountRecord> list(String part, int offset, int limit) {
    return accounts.values().stream()
        .filter(account -> account.name().value().contains(part))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public long count() {
    return accounts.size();
  }

  @Override
  public CompletionStage<CreateResult> create(NewAccount account) {
    var before = accounts.putIfAbsent(account.account().name(), account.account());
    return CompletableFuture.completedFuture(
        before == null ? CreateResult.CREATED : CreateResult.NAME_TAKEN);
  }

  @Override
  public CompletionStage<EnrolResult> enrol(DeviceAddition addition) {
    throw new UnsupportedOperationException("enrolment is tested against the real store");
  }

  @Override
  public CompletionStage<Void> setDisabled(AccountId id, boolean disabled) {
    byId(id).ifPresent(account -> put(withDisabled(account, disabled)));
    return CompletableFuture.completedFuture(null);
  }

  private static AccountRecord withDisabled(AccountRecord account, boolean disabled) {
    return new AccountRecord(
        account.id(),
        account.name(),
        account.createdAt(),
        disabled,
        account.login(),
        account.identityFingerprint(),
        account.deviceListVersion(),
        account.devices());
  }
}
