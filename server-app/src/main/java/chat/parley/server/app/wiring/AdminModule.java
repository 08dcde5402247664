package chat.parley.server.app.wiring;

import chat.parley.admin.web.AdminWeb;
import chat.parley.admin.web.AdminWebConfig;
import chat.parley.crypto.statement.ServerRotation;
import chat.parley.crypto.statement.SignedStatement;
import chat.parley.server.admin.AccountKeyViews;
import chat.parley.server.admin.AdminDatabase;
import chat.parley.server.admin.AdminSeams;
import chat.parley.server.admin.KeyRing;
import chat.parley.server.admin.LiveServerAdmin;
import chat.parley.server.admin.access.AdminAccess;
import chat.parley.server.admin.audit.JdbiAuditLog;
import chat.parley.server.keys.AnnouncedIdentities;
import chat.parley.server.keys.ServerIdentity;
import chat.parley.server.keys.notice.AdminNotices;
import chat.parley.server.keys.notice.NoticedReEnrolments;
import chat.parley.server.keys.notice.Notices;
import chat.parley.server.transport.ChatServer;
import java.util.concurrent.Executors;

/** The operator's port and the dashboard on it. */
final class AdminModule {
  private static final String ALGORITHMS = "Ed25519 and ML-DSA-65";

  private AdminModule() {}

  static AdminWeb start(CoreModule core, ChatServer chat, Runnable shutdown, Outside outside) {
    var folder = outside.places().folder().path();
    var clock = outside.clock();
    var database = outside.opened().add(AdminDatabase.open(folder, clock, outside.meters()));
    var audit = new JdbiAuditLog(database, clock);
    return outside
        .opened()
        .add(
            AdminWeb.start(
                AdminWebConfig.onLoopback(outside.places().adminPort(), folder),
                new LiveServerAdmin(seams(core, chat, shutdown, outside), audit),
                new AdminAccess(database, audit, outside.random(), clock),
                audit,
                outside.random(),
                clock));
  }

  private static AdminSeams seams(
      CoreModule core, ChatServer chat, Runnable shutdown, Outside outside) {
    var stores = core.storage().stores();
    var notices = notices(core, outside);
    return new AdminSeams(
        stores.accounts(),
        stores.bootKeys(),
        core.sessions(),
        outside.activity(),
        core.sessions(),
        chat.door(),
        core.keys().bootKeys(),
        announcements(core, outside),
        notices,
        reEnrolments(core, notices, outside),
        new AccountKeyViews(
            stores.statements(), stores.keyOverviews(), notices, core.sessions(), outside.clock()),
        core.plugins(),
        () -> described(core.keys().identity()),
        shutdown,
        outside.places().folder().path(),
        outside.clock());
  }

  private static AnnouncedIdentities announcements(CoreModule core, Outside outside) {
    var keys = core.keys();
    return new AnnouncedIdentities(
        keys.identity(), keys.file(), core.sessions(), outside.clock(), outside.random());
  }

  private static NoticedReEnrolments reEnrolments(
      CoreModule core, Notices notices, Outside outside) {
    var reEnrolments =
        new NoticedReEnrolments(notices, core.storage().stores().reEnrolments(), outside.random());
    var blocking = outside.opened().add(Executors.newVirtualThreadPerTaskExecutor());
    outside.opened().add(reEnrolments.closeWhenUsed(outside.activity(), blocking));
    return reEnrolments;
  }

  private static Notices notices(CoreModule core, Outside outside) {
    return new AdminNotices(
        core.keys().identity(),
        core.storage().stores().notices(),
        core.storage().core().acquaintances()::of,
        core.sessions(),
        outside.clock());
  }

  private static KeyRing.ServerIdentity described(ServerIdentity identity) {
    return new KeyRing.ServerIdentity(
        identity.serverId().toString(),
        identity.fingerprint().digits(),
        ALGORITHMS,
        identity.history().rotations().stream()
            .map(SignedStatement::statement)
            .map(AdminModule::described)
            .toList());
  }

  private static KeyRing.Rotation described(ServerRotation rotation) {
    return new KeyRing.Rotation(
        rotation.n(),
        rotation.key().fingerprint().digits(),
        rotation.announcedAt(),
        rotation.effectiveAt());
  }
}
