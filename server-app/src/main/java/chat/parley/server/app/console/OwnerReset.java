package chat.parley.server.app.console;

import chat.parley.server.admin.AdminDatabase;
import chat.parley.server.admin.access.AdminAccess;
import chat.parley.server.admin.audit.JdbiAuditLog;
import chat.parley.server.app.folder.DataFolder;
import chat.parley.server.app.folder.FolderLock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;

/** Removes the dashboard's accounts while no server runs on the folder. */
public record OwnerReset(Clock clock, SecureRandom random) {

  void run(DataFolder folder) {
    try (var _ = FolderLock.take(folder);
        var database = AdminDatabase.open(folder.path(), clock, new SimpleMeterRegistry())) {
      new AdminAccess(database, new JdbiAuditLog(database, clock), random, clock).resetOwner();
    }
  }
}
