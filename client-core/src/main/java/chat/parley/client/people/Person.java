package chat.parley.client.people;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.CanonicalName;
import chat.parley.crypto.id.DeviceId;
import chat.parley.crypto.sign.Fingerprint;
import chat.parley.crypto.statement.AccountRoot;
import chat.parley.crypto.statement.DeviceKem;
import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.StatementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One account as far as this device has verified it: its identities, each signed by the one before,
 * and what they signed. Thread: the client's.
 */
public final class Person {
  private final List<AccountRoot> roots = new ArrayList<>();
  private final Map<Fingerprint, DeviceLists> lists = new HashMap<>();
  private final Map<DeviceId, TreeMap<Long, DeviceKem>> kems = new HashMap<>();

  Person(AccountRoot root) {
    roots.add(root);
  }

  /** Whose account it is. */
  public AccountId account() {
    return root().accountId();
  }

  /** The name its root binds. */
  public CanonicalName name() {
    return root().name();
  }

  /** Fingerprint of its newest identity. */
  public Fingerprint identity() {
    return root().identity();
  }

  /** Fingerprints of all its identities, oldest first. */
  public List<Fingerprint> identities() {
    return roots.stream().map(AccountRoot::identity).toList();
  }

  /** Its newest device list; there is one as soon as the person is known. */
  public DeviceList newestList() {
    return roots.reversed().stream()
        .flatMap(root -> lists(root.identity()).last().stream())
        .findFirst()
        .orElseThrow();
  }

  /** True once two lists of its devices claim one version. */
  public boolean isForked() {
    return lists.values().stream().anyMatch(DeviceLists::isForked);
  }

  AccountRoot root() {
    return roots.getLast();
  }

  Optional<AccountRoot> root(Fingerprint identity) {
    return roots.stream().filter(root -> root.identity().equals(identity)).findAny();
  }

  DeviceLists lists(Fingerprint identity) {
    return lists.computeIfAbsent(identity, _ -> new DeviceLists());
  }

  Optional<DeviceList> list(StatementId id) {
    return lists.values().stream().flatMap(under -> under.find(id).stream()).findAny();
  }

  Optional<DeviceKem> kem(DeviceId device, long n) {
    return Optional.ofNullable(kems.getOrDefault(device, new TreeMap<>()).get(n));
  }

  Optional<DeviceKem> newestKem(DeviceId device) {
    return Optional.ofNullable(kems.getOrDefault(device, new TreeMap<>()).lastEntry())
        .map(Map.Entry::getValue);
  }

  /** Its identity was renewed. */
  void add(AccountRoot next) {
    roots.add(next);
  }

  void add(DeviceList list) {
    lists(list.identity()).add(list);
  }

  void add(DeviceKem kem) {
    kems.computeIfAbsent(kem.deviceId(), _ -> new TreeMap<>()).put(kem.n(), kem);
  }
}
