package chat.parley.testkit;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.Caller;
import chat.parley.plugin.Directory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory a test fills. Thread: any. */
public final class FakeDirectory implements Directory {
  private final Map<CanonicalName, Entry> byName = new ConcurrentHashMap<>();
  private final Set<AccountId> online = ConcurrentHashMap.newKeySet();

  /**
   * Adds somebody.
   *
   * @param name canonical, at most 16 bytes: the account's id is made of it
   * @return this person at a device
   */
  public Caller person(String name) {
    var body = Bytes.wrap(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 16));
    var caller = new Caller(AccountId.of(body), new CanonicalName(name), DeviceId.of(body));
    byName.put(caller.name(), new Entry(caller.account(), caller.name(), Instant.EPOCH, false));
    return caller;
  }

  /** Somebody's first device has connected. */
  public void connect(Caller person) {
    online.add(person.account());
  }

  /** Somebody's last device has disconnected. */
  public void disconnect(Caller person) {
    online.remove(person.account());
  }

  @Override
  public Optional<Entry> byName(CanonicalName name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public Optional<Entry> byId(AccountId account) {
    return byName.values().stream().filter(entry -> entry.account().equals(account)).findFirst();
  }

  @Override
  public boolean isOnline(AccountId account) {
    return online.contains(account);
  }
}
