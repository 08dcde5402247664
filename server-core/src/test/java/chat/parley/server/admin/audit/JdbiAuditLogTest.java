package chat.parley.server.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import chat.parley.server.admin.AdminDatabase;
import chat.parley.server.admin.Operator;
import chat.parley.server.admin.Operator.Surface;
import chat.parley.server.database.Database;
import chat.parley.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiAuditLogTest {
  private static final Operator ROOT = new Operator("root", "127.0.0.1", Surface.WEB);

  @TempDir Path folder;
  private Database database;
  private JdbiAuditLog audit;

  @BeforeEach
  void open() {
    var clock = new SettableClock();
    database = AdminDatabase.open(folder, clock, new SimpleMeterRegistry());
    audit = new JdbiAuditLog(database, clock);
    audit.record(ROOT, "disable bob", "done");
    audit.record(ROOT, "enable bob", "done");
    audit.record(ROOT, "kick eve", "There is no account eve.");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsNewestFirst() {
    assertThat(audit.before(Long.MAX_VALUE, 2))
        .extracting(AuditEntry::sequence, AuditEntry::deed)
        .containsExactly(tuple(3L, "kick eve"), tuple(2L, "enable bob"));
    assertThat(audit.before(2, 10)).extracting(AuditEntry::sequence).containsExactly(1L);
  }

  @Test
  void wholeChainFits() {
    assertThat(audit.firstBroken()).isEmpty();
  }

  @Test
  void fileRefusesChangesAndDeletions() {
    assertThatThrownBy(() -> change("UPDATE admin_audit SET deed = 'nothing'"))
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() -> change("DELETE FROM admin_audit"))
        .hasStackTraceContaining("append-only");
  }

  @Test
  void chainShowsAChangedEntry() {
    change("DROP TRIGGER admin_audit_is_never_changed");
    change("UPDATE admin_audit SET deed = 'kick bob' WHERE sequence = 2");

    assertThat(audit.firstBroken()).hasValue(2);
  }

  @Test
  void chainShowsAMissingEntry() {
    change("DROP TRIGGER admin_audit_is_never_shortened");
    change("DELETE FROM admin_audit WHERE sequence = 2");

    assertThat(audit.firstBroken()).hasValue(3);
  }

  private int change(String statement) {
    return database.write(handle -> handle.execute(statement)).join();
  }
}
