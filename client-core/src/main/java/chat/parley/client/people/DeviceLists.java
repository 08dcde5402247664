package chat.parley.client.people;

import chat.parley.crypto.statement.DeviceList;
import chat.parley.crypto.statement.StatementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The verified device lists under one identity. Thread: the client's. */
final class DeviceLists {
  private final TreeMap<Long, DeviceList> versions = new TreeMap<>();
  private final List<DeviceList> rivals = new ArrayList<>();

  /** Adds one; another of a version that is there becomes its rival and is kept too. */
  void add(DeviceList list) {
    var held = versions.putIfAbsent(list.version(), list);
    if (held != null && !held.id().equals(list.id()) && find(list.id()).isEmpty()) {
      rivals.add(list);
    }
  }

  Optional<DeviceList> last() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.lastEntry().getValue());
  }

  Optional<DeviceList> find(StatementId id) {
    return versions.values().stream()
        .filter(list -> list.id().equals(id))
        .findAny()
        .or(() -> rivals.stream().filter(list -> list.id().equals(id)).findAny());
  }

  /** Another list of that version, if there is one. */
  Optional<DeviceList> rivalOf(DeviceList list) {
    return Optional.ofNullable(versions.get(list.version()))
        .filter(held -> !held.id().equals(list.id()));
  }

  /** True once two lists claim one version. */
  boolean isForked() {
    return !rivals.isEmpty();
  }
}
