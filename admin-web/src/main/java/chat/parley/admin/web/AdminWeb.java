package chat.parley.admin.web;

import chat.parley.admin.web.host.HostFiles;
import chat.parley.admin.web.host.HostToken;
import chat.parley.admin.web.live.LiveStreams;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.access.AdminAccess;
import chat.parley.server.admin.audit.AuditLog;
import io.javalin.Javalin;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/**
 * The running dashboard. While no owner exists it has a setup link, also in {@code run/setup-link};
 * its REST address and the token for it stand in {@code run/admin.json}, both readable by the
 * server's user only and gone when it is closed.
 */
public final class AdminWeb implements AutoCloseable {
  private final Javalin javalin;
  private final LiveStreams streams;
  private final Links links;
  private final HostFiles files;

  private AdminWeb(Javalin javalin, LiveStreams streams, Links links, HostFiles files) {
    this.javalin = javalin;
    this.streams = streams;
    this.links = links;
    this.files = files;
  }

  /**
   * Starts to serve.
   *
   * @throws CannotServeException when the port is taken or the folder cannot be written
   */
  public static AdminWeb start(
      AdminWebConfig config,
      ServerAdmin server,
      AdminAccess access,
      AuditLog audit,
      SecureRandom random,
      Clock clock) {
    var token = HostToken.fresh(random);
    var files = new HostFiles(config.dataFolder().resolve("run"));
    var links = new Links(config, access, files);
    var streams = new LiveStreams(server, access, clock);
    var dashboard = new Dashboard(config, server, access, audit, links, token, streams, clock);
    var javalin = JavalinServer.start(config, dashboard);
    links.servedOn(javalin.port());
    files.writeRestAccess(links.address(), token);
    links.issueSetup();
    return new AdminWeb(javalin, streams, links, files);
  }

  /** Where it is served, for people: {@code http://localhost:7070/}. */
  public URI address() {
    return links.address();
  }

  /** The setup link that is good now; empty when an owner exists. */
  public Optional<URI> setupLink() {
    return links.setup();
  }

  /** A fresh one-time sign-in link for the owner; empty while there is none. */
  public Optional<URI> issueSignInLink() {
    return links.issueSignIn();
  }

  /** Stops to serve and removes the host's files. */
  @Override
  public void close() {
    streams.close();
    javalin.stop();
    files.remove();
  }
}
