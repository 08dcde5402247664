package chat.parley.server.app.wiring;

import chat.parley.server.app.folder.StartProblem;
import chat.parley.server.session.ConnectionRequests;
import chat.parley.server.session.SessionRegistry;
import chat.parley.server.transport.ChatServer;
import chat.parley.server.transport.ChatServerConfig;
import chat.parley.server.transport.ChatServerParts;
import chat.parley.server.transport.PortTakenException;
import java.util.concurrent.Executors;

/** The sockets of the chat core and the people on them. */
final class NettyModule {
  /** Connections that may stand without having signed in, all at the same time. */
  private static final int WAITING_CONNECTIONS = 1_000;

  private NettyModule() {}

  /** The registries; everybody who pushes needs them before there is a socket. */
  static SessionRegistry sessions(Outside outside) {
    return new SessionRegistry(
        new ConnectionRequests(WAITING_CONNECTIONS),
        outside.activity(),
        outside.clock(),
        outside.opened().add(Executors.newVirtualThreadPerTaskExecutor()));
  }

  static ChatServer start(CoreModule core, Outside outside) {
    var config = ChatServerConfig.on(outside.places().core());
    try {
      return outside.opened().add(ChatServer.start(config, parts(core, outside)));
    } catch (PortTakenException taken) {
      throw explained(taken, config.bind().getPort());
    }
  }

  private static StartProblem explained(PortTakenException failed, int port) {
    var reason = String.valueOf(failed.getMessage());
    return reason.contains("already in use")
        ? new StartProblem(
            "port %d is taken; stop what listens there, or choose another with --port"
                .formatted(port),
            failed)
        : new StartProblem(reason + " with --port or --bind", failed);
  }

  private static ChatServerParts parts(CoreModule core, Outside outside) {
    var stores = core.storage().stores();
    var identity = core.keys().identity();
    var plugins = core.plugins();
    return new ChatServerParts(
        identity,
        core.keys().bootKeys(),
        stores.accounts(),
        stores.installation(),
        core.sessions(),
        core.storage().core().handlers(identity.serverId(), plugins.dispatcher()),
        plugins::features,
        outside.activity(),
        outside.meters(),
        outside.clock(),
        outside.random());
  }
}
