package chat.parley.server.session;

import chat.parley.server.admin.WaitingConnection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The first registry: connections on which nobody has proved anything yet. Bounded, so that
 * strangers cannot fill the server.
 *
 * <p>Thread: any; never blocks.
 */
public final class ConnectionRequests {
  private final ConcurrentHashMap<Long, Session> waiting = new ConcurrentHashMap<>();
  private final Semaphore places;

  /** Room for so many at a time. */
  public ConnectionRequests(int capacity) {
    places = new Semaphore(capacity);
  }

  /** Takes a new connection in; false when all places are taken. */
  boolean admit(Session session) {
    if (!places.tryAcquire()) {
      return false;
    }
    waiting.put(session.peer().id(), session);
    return true;
  }

  /** Lets a connection go on or away; false when it was not here. */
  boolean release(Session session) {
    if (!waiting.remove(session.peer().id(), session)) {
      return false;
    }
    places.release();
    return true;
  }

  /** How many there are. */
  public int size() {
    return waiting.size();
  }

  /** All of them, oldest first. */
  public List<WaitingConnection> list() {
    return waiting.values().stream()
        .sorted(Comparator.comparing(session -> session.peer().id()))
        .map(ConnectionRequests::view)
        .toList();
  }

  List<Session> sessions() {
    return List.copyOf(waiting.values());
  }

  private static WaitingConnection view(Session session) {
    var peer = session.peer();
    return new WaitingConnection(
        peer.id(), peer.addressText(), peer.since(), session.state().words());
  }
}
