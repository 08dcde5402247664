package chat.parley.server.transport;

import chat.parley.protocol.GoodbyeReason;
import chat.parley.server.activity.Activity;
import chat.parley.server.admin.Overview.DoorState;
import chat.parley.server.keys.ActiveBootKey;
import chat.parley.server.session.Peer;
import chat.parley.server.session.Session;
import chat.parley.server.session.SessionState;
import io.netty.channel.Channel;

/**
 * Receives connections under one boot key and sees them off: greets, lets in or turns away, counts
 * and tells the dashboard. Thread: event loop.
 */
record Reception(ActiveBootKey bootKey, SessionServices services) {

  /** A session for a connection whose TLS is up. */
  Session open(Channel channel, String tlsGroup) {
    var peer =
        new Peer(
            services.connectionIds().incrementAndGet(),
            RemoteAddress.of(channel),
            services.clock().instant(),
            tlsGroup,
            bootKey.leaf());
    return services.sessions().open(peer, channel);
  }

  /** Says who the server is. */
  void greet(Session newcomer) {
    var peer = newcomer.peer();
    services.meters().opened();
    services
        .activity()
        .publish(
            new Activity.ConnectionOpened(
                peer.since(), peer.id(), peer.addressText(), peer.tlsGroup()));
    newcomer.send(services.hellos().under(bootKey));
  }

  /** Takes a session into the first registry; false when it was turned away with a goodbye. */
  boolean letIn(Session newcomer) {
    if (services.door().state() == DoorState.CLOSED) {
      newcomer.end(GoodbyeReason.DOOR_CLOSED, "The server takes no new connections at the moment.");
      return false;
    }
    if (!services.sessions().admit(newcomer)) {
      newcomer.end(GoodbyeReason.DOOR_CLOSED, "All places are taken; try again in a moment.");
      return false;
    }
    return true;
  }

  /** Forgets a session whose connection is closed. */
  void seeOff(Session closed) {
    services.sessions().left(closed);
    var reason = closed.endedBecause();
    reason.ifPresent(services.meters()::ended);
    services
        .activity()
        .publish(
            new Activity.ConnectionClosed(
                services.clock().instant(),
                closed.peer().id(),
                name(closed.state()),
                reason.map(GoodbyeReason::name).orElse("LEFT")));
  }

  private static String name(SessionState state) {
    return switch (state) {
      case SessionState.Greeting _, SessionState.SigningIn _ -> "";
      case SessionState.Enrolling(var caller) -> caller.name().value();
      case SessionState.SignedIn(var caller) -> caller.name().value();
    };
  }
}
