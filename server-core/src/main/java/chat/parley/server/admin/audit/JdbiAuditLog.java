package chat.parley.server.admin.audit;

import chat.parley.crypto.encoding.Bytes;
import chat.parley.crypto.encoding.CanonicalWriter;
import chat.parley.crypto.hash.Hash;
import chat.parley.server.admin.Operator;
import chat.parley.server.admin.Operator.Surface;
import chat.parley.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The audit log in the admin database. The file itself refuses to change or delete an entry; the
 * chain shows when somebody did it around the file.
 */
public final class JdbiAuditLog implements AuditLog {
  private static final Bytes BEGINNING = Hash.NONE.value();

  private final Database database;
  private final Clock clock;

  /** A log in the database made by {@code AdminDatabase}. */
  public JdbiAuditLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void record(Operator operator, String deed, String outcome) {
    database.write(handle -> append(handle, operator, deed, outcome)).join();
  }

  @Override
  public List<AuditEntry> before(long below, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM admin_audit WHERE sequence < :below ORDER BY sequence DESC LIMIT :limit")
                .bind("below", below)
                .bind("limit", limit)
                .map(JdbiAuditLog::read)
                .list());
  }

  @Override
  public OptionalLong firstBroken() {
    return database.read(JdbiAuditLog::firstBroken);
  }

  private static OptionalLong firstBroken(Handle handle) {
    var chain = new Chain();
    try (var entries =
        handle
            .createQuery("SELECT * FROM admin_audit ORDER BY sequence")
            .map(JdbiAuditLog::read)
            .stream()) {
      return entries
          .filter(entry -> !chain.accepts(entry))
          .mapToLong(AuditEntry::sequence)
          .findFirst();
    }
  }

  private long append(Handle handle, Operator operator, String deed, String outcome) {
    var last =
        handle
            .createQuery("SELECT * FROM admin_audit ORDER BY sequence DESC LIMIT 1")
            .map(JdbiAuditLog::read)
            .findOne();
    var sequence = last.map(AuditEntry::sequence).orElse(0L) + 1;
    var at = Instant.ofEpochMilli(clock.millis());
    var hash =
        hash(last.map(AuditEntry::hash).orElse(BEGINNING), sequence, at, operator, deed, outcome);
    insert(handle, new AuditEntry(sequence, at, operator, deed, outcome, hash));
    return sequence;
  }

  private static void insert(Handle handle, AuditEntry entry) {
    handle
        .createUpdate(
            "INSERT INTO admin_audit (sequence, at, operator, address, surface, deed, outcome, hash)"
                + " VALUES (:sequence, :at, :operator, :address, :surface, :deed, :outcome, :hash)")
        .bind("sequence", entry.sequence())
        .bind("at", entry.at().toEpochMilli())
        .bind("operator", entry.operator().name())
        .bind("address", entry.operator().address())
        .bind("surface", entry.operator().surface().name())
        .bind("deed", entry.deed())
        .bind("outcome", entry.outcome())
        .bind("hash", entry.hash().toArray())
        .execute();
  }

  private static AuditEntry read(ResultSet row, StatementContext context) throws SQLException {
    return new AuditEntry(
        row.getLong("sequence"),
        Instant.ofEpochMilli(row.getLong("at")),
        new Operator(
            row.getString("operator"),
            row.getString("address"),
            Surface.valueOf(row.getString("surface"))),
        row.getString("deed"),
        row.getString("outcome"),
        Bytes.wrap(row.getBytes("hash")));
  }

  private static Bytes hash(
      Bytes previous, long sequence, Instant at, Operator operator, String deed, String outcome) {
    return Hash.of(
            CanonicalWriter.create()
                .fixed(previous)
                .u64(sequence)
                .instant(at)
                .text(operator.name())
                .text(operator.address())
                .text(operator.surface().name())
                .text(deed)
                .text(outcome)
                .toBytes())
        .value();
  }

  /** Follows the chain from its beginning. */
  private static final class Chain {
    private Bytes previous = BEGINNING;
    private long next = 1;

    boolean accepts(AuditEntry entry) {
      var expected =
          hash(previous, next, entry.at(), entry.operator(), entry.deed(), entry.outcome());
      next = entry.sequence() + 1;
      previous = entry.hash();
      return expected.equals(entry.hash());
    }
  }
}
