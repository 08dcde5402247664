package chat.parley.server.account;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.plugin.Directory;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import java.util.Optional;

/** The accounts as plugins see them. */
public record StoredDirectory(AccountStore accounts, PushPort pushes) implements Directory {
  @Override
  public Optional<Entry> byName(CanonicalName name) {
    return accounts.byName(name).map(StoredDirectory::entry);
  }

  @Override
  public Optional<Entry> byId(AccountId account) {
    return accounts.byId(account).map(StoredDirectory::entry);
  }

  @Override
  public boolean isOnline(AccountId account) {
    return !pushes.connectedDevices(account).isEmpty();
  }

  private static Entry entry(AccountRecord account) {
    return new Entry(account.id(), account.name(), account.createdAt(), account.disabled());
  }
}
