package chat.parley.admin.web;

import chat.parley.server.admin.AdminDatabase;
import chat.parley.server.admin.LiveServerAdmin;
import chat.parley.server.admin.access.AdminAccess;
import chat.parley.server.admin.access.Visitor;
import chat.parley.server.admin.audit.JdbiAuditLog;
import chat.parley.server.database.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;

/** A dashboard that runs: real admin store, real port, real sockets, pretended server. */
final class World implements AutoCloseable {
  static final String OWNER = "root";
  static final String PASSWORD = "correct horse battery staple";

  final MovingClock clock = new MovingClock();
  final PretendServer server = new PretendServer(clock);
  final JdbiAuditLog audit;
  final AdminAccess access;
  final AdminWeb web;
  private final Database database;

  World(Path folder) {
    var random = new SecureRandom();
    database = AdminDatabase.open(folder, clock, new SimpleMeterRegistry());
    audit = new JdbiAuditLog(database, clock);
    access = new AdminAccess(database, audit, random, clock);
    var port = new LiveServerAdmin(server.seams(folder), audit);
    web = AdminWeb.start(AdminWebConfig.onLoopback(0, folder), port, access, audit, random, clock);
  }

  /** Makes the owner without going through the browser. */
  World withOwner() {
    access.setUp(
        access.issueSetupLink().orElseThrow(), OWNER, PASSWORD, new Visitor("127.0.0.1", "test"));
    return this;
  }

  Browser browser() {
    return new Browser(web.address());
  }

  Browser signedInBrowser() {
    var browser = browser();
    browser.signIn();
    return browser;
  }

  @Override
  public void close() {
    web.close();
    database.close();
  }
}
