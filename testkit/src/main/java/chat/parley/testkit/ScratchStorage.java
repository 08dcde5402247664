package chat.parley.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** A plugin's database in a real SQLite file, migrated as the server would do it. */
final class ScratchStorage {
  private ScratchStorage() {}

  static Jdbi open(Path file, ClassLoader loader, String... migrations) {
    var url = "jdbc:sqlite:" + file;
    try (var connection = DriverManager.getConnection(url)) {
      for (var next = version(connection); next < migrations.length; next++) {
        run(connection, script(loader, migrations[next]), next + 1);
      }
    } catch (SQLException failed) {
      throw new AssertionError("a migration failed", failed);
    }
    return Jdbi.create(() -> DriverManager.getConnection(url));
  }

  private static int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  private static void run(Connection connection, String script, int version) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(script);
      statement.execute("PRAGMA user_version = " + version);
    }
  }

  private static String script(ClassLoader loader, String resource) {
    try (var stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException("no migration " + resource + " on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
