package chat.parley.client.people;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.StatementId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One account as far as this device has verified it. Thread: the client's. */
public final class Person {
  private final AccountRoot root;
  private final TreeMap<Long, DeviceList> lists = new TreeMap<>();
  private final Map<DeviceId, TreeMap<Long, DeviceKem>> kems = new HashMap<>();

  Person(AccountRoot root) {
    this.root = root;
  }

  /** Whose account it is. */
  public AccountId account() {
    return root.accountId();
  }

  /** The name its root binds. */
  public CanonicalName name() {
    return root.name();
  }

  /** Fingerprint of its identity. */
  public Fingerprint identity() {
    return root.identity();
  }

  /** Its newest device list; there is one as soon as the person is known. */
  public DeviceList newestList() {
    return lists.lastEntry().getValue();
  }

  AccountRoot root() {
    return root;
  }

  Optional<DeviceList> lastList() {
    return Optional.ofNullable(lists.lastEntry()).map(Map.Entry::getValue);
  }

  Optional<DeviceList> list(StatementId id) {
    return lists.values().stream().filter(list -> list.id().equals(id)).findAny();
  }

  Optional<DeviceKem> kem(DeviceId device, long n) {
    return Optional.ofNullable(kems.getOrDefault(device, new TreeMap<>()).get(n));
  }

  Optional<DeviceKem> newestKem(DeviceId device) {
    return Optional.ofNullable(kems.getOrDefault(device, new TreeMap<>()).lastEntry())
        .map(Map.Entry::getValue);
  }

  void add(DeviceList list) {
    lists.put(list.version(), list);
  }

  void add(DeviceKem kem) {
    kems.computeIfAbsent(kem.deviceId(), _ -> new TreeMap<>()).put(kem.n(), kem);
  }
}
