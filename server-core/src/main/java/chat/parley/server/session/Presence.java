package chat.parley.server.session;

import chat.parley.crypto.id.AccountId;
import chat.parley.plugin.Caller;
import chat.parley.server.activity.Activity;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.session.ConnectedClients.Entry;
import java.time.Clock;

/**
 * Tells who comes and who goes: an account is online while one of its devices is connected. Called
 * under the lock of {@link SessionRegistry}, so that it is told in the order in which it happens.
 */
final class Presence {
  private final ConnectedClients clients;
  private final ActivityStream activity;
  private final Clock clock;

  Presence(ConnectedClients clients, ActivityStream activity, Clock clock) {
    this.clients = clients;
    this.activity = activity;
    this.clock = clock;
  }

  boolean isOnline(AccountId account) {
    return clients.of(account).stream().anyMatch(Entry::hasDevice);
  }

  /** A session has been entered. */
  void arrived(Session session, Caller caller, boolean wasOnline) {
    if (!wasOnline && isOnline(caller.account())) {
      activity.publish(
          new Activity.AccountOnline(clock.instant(), caller.account(), caller.name()));
    }
    var peer = session.peer();
    activity.publish(
        new Activity.SignedIn(
            clock.instant(),
            peer.id(),
            caller.name(),
            caller.account(),
            caller.device(),
            peer.addressText()));
  }

  /** A session has been removed. */
  void left(Entry gone) {
    var caller = gone.caller();
    if (gone.hasDevice() && !isOnline(caller.account())) {
      activity.publish(
          new Activity.AccountOffline(clock.instant(), caller.account(), caller.name()));
    }
  }
}
