package chat.parley.server.session;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.Caller;
import chat.parley.server.admin.ConnectedClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The second registry: connections on which somebody proved who they are. A device has at most one.
 *
 * <p>Thread: reads from any, never blocking; changes under the lock of {@link SessionRegistry}.
 */
public final class ConnectedClients {
  private final Map<Long, Entry> all = new ConcurrentHashMap<>();
  private final Map<DeviceId, Session> byDevice = new ConcurrentHashMap<>();
  private final Map<AccountId, List<Entry>> byAccount = new ConcurrentHashMap<>();

  /** How many connections there are. */
  public int size() {
    return all.size();
  }

  /** All of them, in the order in which they connected. */
  public List<ConnectedClient> list() {
    return all.values().stream()
        .sorted(Comparator.comparing(entry -> entry.session().peer().id()))
        .map(Entry::view)
        .toList();
  }

  Collection<Session> sessions() {
    return all.values().stream().map(Entry::session).toList();
  }

  /** The connections that proved a device. */
  Collection<Session> devices() {
    return byDevice.values();
  }

  /** Every connection of an account, those that only proved the password too. */
  List<Entry> of(AccountId account) {
    return byAccount.getOrDefault(account, List.of());
  }

  Optional<Session> of(DeviceId device) {
    return Optional.ofNullable(byDevice.get(device));
  }

  /**
   * Enters a connection, or gives one that is here already its new caller.
   *
   * @return the connection this device had before
   */
  Optional<Session> enter(Session session, Caller caller) {
    leave(session);
    var entry = new Entry(session, caller);
    all.put(session.peer().id(), entry);
    byAccount.merge(caller.account(), List.of(entry), ConnectedClients::joined);
    var before = entry.hasDevice() ? byDevice.put(caller.device(), session) : null;
    return Optional.ofNullable(before);
  }

  /** Removes a connection; empty when it was not here. */
  Optional<Entry> leave(Session session) {
    var entry = all.remove(session.peer().id());
    if (entry != null) {
      byDevice.remove(entry.caller().device(), session);
      byAccount.computeIfPresent(entry.caller().account(), (_, here) -> without(here, entry));
    }
    return Optional.ofNullable(entry);
  }

  private static List<Entry> joined(List<Entry> here, List<Entry> fresh) {
    var joined = new ArrayList<>(here);
    joined.addAll(fresh);
    return List.copyOf(joined);
  }

  private static @Nullable List<Entry> without(List<Entry> here, Entry gone) {
    var rest = here.stream().filter(entry -> entry.session() != gone.session()).toList();
    return rest.isEmpty() ? null : rest;
  }

  /** A connection and who is on it. */
  record Entry(Session session, Caller caller) {
    /** False while only the password was proved. */
    boolean hasDevice() {
      return !caller.device().equals(DeviceId.NONE);
    }

    private ConnectedClient view() {
      var peer = session.peer();
      return new ConnectedClient(
          peer.id(),
          caller.name().value(),
          hasDevice() ? caller.device().toString() : "",
          peer.addressText(),
          peer.since(),
          peer.tlsGroup());
    }
  }
}
