package chat.parley.server.app.wiring;

import chat.parley.admin.web.AdminWeb;
import chat.parley.server.activity.ActivityStream;
import chat.parley.server.transport.ChatServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** A server that takes connections until it is closed. */
public final class RunningServer implements AutoCloseable {
  private static final int REMEMBERED_ACTIVITIES = 1_000;

  private final Opened opened;
  private final ChatServer chat;
  private final AdminWeb admin;
  private final String fingerprint;

  private RunningServer(Opened opened, ChatServer chat, AdminWeb admin, String fingerprint) {
    this.opened = opened;
    this.chat = chat;
    this.admin = admin;
    this.fingerprint = fingerprint;
  }

  /**
   * Starts a server; what was opened is closed again when a later part cannot start.
   *
   * @param shutdown asks the process to end; called from the dashboard
   */
  public static RunningServer start(ServerPlaces places, Clock clock, Runnable shutdown) {
    var opened = new Opened();
    var outside =
        new Outside(
            places,
            clock,
            new SecureRandom(),
            new SimpleMeterRegistry(),
            new ActivityStream(REMEMBERED_ACTIVITIES),
            opened);
    try {
      var core = CoreModule.open(outside);
      var chat = NettyModule.start(core, outside);
      var admin = AdminModule.start(core, chat, shutdown, outside);
      return new RunningServer(opened, chat, admin, core.keys().identity().fingerprint().digits());
    } catch (RuntimeException failed) {
      opened.close();
      throw failed;
    }
  }

  /** Where clients connect to. */
  public InetSocketAddress coreAddress() {
    return chat.address();
  }

  /** What clients compare: 8 groups of 5 digits. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The dashboard. */
  public URI dashboard() {
    return admin.address();
  }

  /** The link that makes the owner; empty when there is one. */
  public Optional<URI> setupLink() {
    return admin.setupLink();
  }

  @Override
  public void close() {
    opened.close();
  }
}
