package chat.parley.server.plugin;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.plugin.Directory;
import chat.parley.server.session.PushPort;
import chat.parley.server.store.AccountRecord;
import chat.parley.server.store.AccountStore;
import java.util.Optional;

/** Who has an account, from the core's store. */
public final class AccountDirectory implements Directory {
  private final AccountStore accounts;
  private final PushPort pushes;

  /** A directory of these accounts. */
  public AccountDirectory(AccountStore accounts, PushPort pushes) {
    this.accounts = accounts;
    this.pushes = pushes;
  }

  @Override
  public Optional<Entry> byName(CanonicalName name) {
    return accounts.byName(name).map(AccountDirectory::entry);
  }

  @Override
  public Optional<Entry> byId(AccountId account) {
    return accounts.byId(account).map(AccountDirectory::entry);
  }

  @Override
  public boolean isOnline(AccountId account) {
    return !pushes.connectedDevices(account).isEmpty();
  }

  private static Entry entry(AccountRecord account) {
    return new Entry(account.id(), account.name(), account.createdAt(), account.disabled());
  }
}
