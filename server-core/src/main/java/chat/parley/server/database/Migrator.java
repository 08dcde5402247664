package chat.parley.server.database;

import chat.parley.server.database.DatabaseException.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one file to the version of its schema (ADR 0012). */
final class Migrator {
  private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path path;
  private final Schema schema;
  private final Clock clock;

  Migrator(Path path, Schema schema, Clock clock) {
    this.path = path;
    this.schema = schema;
    this.clock = clock;
  }

  void bringUpToDate(Connection connection) throws SQLException {
    var version = numberOf(connection, "PRAGMA user_version");
    checkOurs(connection, version);
    if (version > schema.version()) {
      throw new DatabaseException(
          Problem.NEWER_VERSION,
          "%s: a newer version of this program wrote the file (schema %d, this one knows %d). Start the newer version, or put back a copy made before the update"
              .formatted(path, version, schema.version()));
    }
    if (version > 0 && version < schema.version()) {
      copyTo(connection, copyOf(version));
    }
    for (var next = version; next < schema.version(); next++) {
      run(connection, next);
    }
  }

  private void checkOurs(Connection connection, int version) throws SQLException {
    var id = numberOf(connection, "PRAGMA application_id");
    var empty = numberOf(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    if (id == schema.applicationId() || (id == 0 && version == 0 && empty)) {
      return;
    }
    throw new DatabaseException(
        Problem.FOREIGN,
        "%s: the file is another program's database. Move it away, or choose another folder"
            .formatted(path));
  }

  private void run(Connection connection, int index) throws SQLException {
    var migration = schema.migrations().get(index);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(migration.script());
      statement.executeUpdate("PRAGMA application_id = " + schema.applicationId());
      statement.executeUpdate("PRAGMA user_version = " + (index + 1));
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException failed) {
      undo(connection, failed);
      throw failed;
    }
    LOG.info("{}: ran migration {}", path.getFileName(), migration.name());
  }

  /** On a full disk SQLite has undone everything itself, and says so when asked to. */
  private static void undo(Connection connection, SQLException failed) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException nothingToUndo) {
      failed.addSuppressed(nothingToUndo);
    }
  }

  private Path copyOf(int version) {
    return path.resolveSibling(
        "%s.v%d-%s".formatted(path.getFileName(), version, STAMP.format(clock.instant())));
  }

  private void copyTo(Connection connection, Path copy) throws SQLException {
    try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toString());
      statement.execute();
    }
    LOG.info("{}: copied to {} before the update", path.getFileName(), copy.getFileName());
  }

  private static int numberOf(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.getInt(1);
    }
  }
}
