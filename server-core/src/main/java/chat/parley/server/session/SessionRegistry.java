package chat.parley.server.session;

import static java.util.stream.Collectors.toUnmodifiableSet;

import chat.parley.crypto.id.AccountId;
import chat.parley.crypto.id.DeviceId;
import chat.parley.plugin.Caller;
import chat.parley.protocol.Frame;
import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.admin.ConnectedClient;
import chat.parley.server.admin.Connections;
import chat.parley.server.admin.WaitingConnection;
import chat.parley.server.limit.Allowance;
import chat.parley.server.session.ConnectedClients.Entry;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Both registries, and the way from the first into the second; the port through which everything
 * reaches a user in this process.
 *
 * <p>Thread: any; never blocks. Coming and going of an account is told in the order in which it
 * happens.
 */
public final class SessionRegistry implements PushPort, Connections {
  private static final int ENROLLING_PER_ACCOUNT = 4;

  private final ConnectionRequests requests;
  private final ConnectedClients clients;
  private final Presence presence;
  private final Clock clock;
  private final Executor blocking;
  private final FlushBatches batches = new FlushBatches();
  private final ReentrantLock changing = new ReentrantLock();

  /**
   * A registry without connections.
   *
   * @param blocking runs what may block, one thread each
   */
  public SessionRegistry(
      ConnectionRequests requests, ActivityStream activity, Clock clock, Executor blocking) {
    this.requests = requests;
    this.clients = new ConnectedClients();
    this.presence = new Presence(clients, activity, clock);
    this.clock = clock;
    this.blocking = blocking;
  }

  /** A session for a new connection; it is in no registry before {@link #admit}. */
  public Session open(Peer peer, Channel channel) {
    return new Session(peer, channel, batches, new Allowance(clock), blocking);
  }

  /** Takes a connection into the first registry; false when that is full. */
  public boolean admit(Session session) {
    return requests.admit(session);
  }

  /**
   * Moves a connection into the second registry. An older connection of the same device ends with
   * {@code REPLACED}.
   */
  public void signedIn(Session session, Caller caller) {
    changing.lock();
    try {
      // One that closed meanwhile has left already, and would stay for ever.
      if (session.isOpen()) {
        enter(session, caller);
      }
    } finally {
      changing.unlock();
    }
  }

  /** Forgets a connection that is closed. */
  public void left(Session session) {
    changing.lock();
    try {
      requests.release(session);
      clients.leave(session).ifPresent(presence::left);
    } finally {
      changing.unlock();
    }
  }

  @Override
  public void toAccount(AccountId account, Frame frame) {
    for (var entry : clients.of(account)) {
      if (entry.hasDevice()) {
        entry.session().send(frame);
      }
    }
  }

  @Override
  public void toEveryone(Frame frame) {
    together(() -> clients.devices().forEach(session -> session.send(frame)));
  }

  @Override
  public void toDevice(DeviceId device, Frame frame) {
    clients.of(device).ifPresent(session -> session.send(frame));
  }

  @Override
  public void together(Runnable sends) {
    batches.together(sends);
  }

  @Override
  public boolean isConnected(DeviceId device) {
    return clients.of(device).isPresent();
  }

  @Override
  public Set<DeviceId> connectedDevices(AccountId account) {
    return clients.of(account).stream()
        .filter(Entry::hasDevice)
        .map(entry -> entry.caller().device())
        .collect(toUnmodifiableSet());
  }

  @Override
  public void disconnect(AccountId account, GoodbyeReason reason, String detail) {
    clients.of(account).forEach(entry -> entry.session().end(reason, detail));
  }

  @Override
  public void disconnect(DeviceId device, GoodbyeReason reason, String detail) {
    clients.of(device).ifPresent(session -> session.end(reason, detail));
  }

  /** Says goodbye to every connection of both registries. */
  public void endAll(GoodbyeReason reason, String detail) {
    // Under the lock nobody is between the two registries, where he would be missed.
    changing.lock();
    try {
      requests.sessions().forEach(session -> session.end(reason, detail));
      clients.sessions().forEach(session -> session.end(reason, detail));
    } finally {
      changing.unlock();
    }
  }

  /** How many connections wait in the first registry. */
  public int waitingCount() {
    return requests.size();
  }

  /** How many connections are in the second registry. */
  public int connectedCount() {
    return clients.size();
  }

  @Override
  public List<WaitingConnection> waiting() {
    return requests.list();
  }

  @Override
  public List<ConnectedClient> connected() {
    return clients.list();
  }

  private void enter(Session session, Caller caller) {
    requests.release(session);
    boundEnrolling(session, caller);
    boolean wasOnline = presence.isOnline(caller.account());
    clients.enter(session, caller).ifPresent(SessionRegistry::replaced);
    presence.arrived(session, caller, wasOnline);
  }

  /** A device has one connection; without one, an account could have any number. */
  private void boundEnrolling(Session session, Caller caller) {
    var enrolling =
        clients.of(caller.account()).stream()
            .filter(entry -> !entry.hasDevice() && entry.session() != session)
            .toList();
    if (caller.device().equals(DeviceId.NONE) && enrolling.size() >= ENROLLING_PER_ACCOUNT) {
      enrolling
          .getFirst()
          .session()
          .end(GoodbyeReason.REPLACED, "This account adds devices on too many connections.");
    }
  }

  private static void replaced(Session old) {
    old.end(GoodbyeReason.REPLACED, "This device signed in on another connection.");
  }
}
