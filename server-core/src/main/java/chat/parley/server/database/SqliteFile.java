package chat.parley.server.database;

import chat.parley.server.database.DatabaseException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.sqlite3.SQLitePlugin;
import org.sqlite.JDBC;

/**
 * One SQLite file, brought up to date when it is opened, and where connections to it come from.
 *
 * <p>Thread: any; a connection belongs to whoever asked for it.
 */
public final class SqliteFile implements AutoCloseable {
  private static final int PAGE_SIZE = 8192;
  private static final int WRITER_CACHE_KIB = 64 << 10;
  private static final int READER_CACHE_KIB = 8 << 10;

  private final Path path;
  private final Problems problems;
  private final Connection anchor;

  private SqliteFile(Path path) {
    this.path = path;
    this.problems = new Problems(path);
    this.anchor = openWriter();
  }

  /**
   * Opens the file, makes it when there is none, and runs the migrations it lacks; before one runs
   * on an existing file, a copy is made beside it.
   *
   * @param path in a folder that exists
   * @param clock names the copy
   * @throws DatabaseException when the file cannot be used; its message says what to do
   */
  public static SqliteFile open(Path path, Schema schema, Clock clock) {
    checkWritable(path);
    var file = new SqliteFile(path);
    try {
      new Migrator(path, schema, clock).bringUpToDate(file.anchor);
      return file;
    } catch (SQLException | RuntimeException failed) {
      file.close();
      throw file.problems.explain(failed);
    }
  }

  /**
   * A Jdbi that opens a connection per handle, for files with little traffic such as a plugin's.
   * Valid until this file is closed.
   */
  public Jdbi jdbi() {
    return quiet(Jdbi.create(this::openReader));
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      anchor.close();
    } catch (SQLException failed) {
      throw problems.explain(failed);
    }
  }

  Problems problems() {
    return problems;
  }

  /** A Jdbi whose exceptions name no parameters: they would end up in a log. */
  static Jdbi quiet(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi.installPlugin(new SQLitePlugin());
  }

  /** A connection with the cache of the one writer; the caller closes it. */
  Connection openWriter() {
    return openWithCache(WRITER_CACHE_KIB);
  }

  /** A connection with a small cache; the caller closes it. */
  Connection openReader() {
    return openWithCache(READER_CACHE_KIB);
  }

  private Connection openWithCache(int cacheKiB) {
    try {
      // Not through DriverManager: on a plugin's thread it would look for drivers in the plugin.
      var connection = JDBC.createConnection("jdbc:sqlite:" + path, new Properties());
      try {
        configure(connection, cacheKiB);
        return connection;
      } catch (SQLException failed) {
        connection.close();
        throw failed;
      }
    } catch (SQLException failed) {
      throw problems.explain(failed);
    }
  }

  private static void configure(Connection connection, int cacheKiB) throws SQLException {
    var pragmas =
        List.of(
            "busy_timeout = 10000",
            "page_size = " + PAGE_SIZE, // only takes effect on a file that is still empty
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = FAST",
            "wal_autocheckpoint = 2000",
            "cache_size = -" + cacheKiB);
    try (var statement = connection.createStatement()) {
      for (var pragma : pragmas) {
        statement.execute("PRAGMA " + pragma);
      }
    }
  }

  private static void checkWritable(Path path) {
    var folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new DatabaseException(
          Problem.NOT_WRITABLE,
          "%s: the folder is missing or cannot be written. Make it, or check its permissions"
              .formatted(path));
    }
    if (Files.exists(path) && !Files.isWritable(path)) {
      throw new DatabaseException(
          Problem.NOT_WRITABLE,
          "%s: the file cannot be written. Check its owner and permissions".formatted(path));
    }
    checkLooksLikeDatabase(path);
  }

  /** SQLite would take a file shorter than its header for an empty one and write over it. */
  private static void checkLooksLikeDatabase(Path path) {
    try {
      if (Files.exists(path) && Files.size(path) > 0 && Files.size(path) < 512) {
        throw new DatabaseException(
            Problem.DAMAGED,
            "%s: the file is no database. Put a backup in its place".formatted(path));
      }
    } catch (IOException unreadable) {
      throw new DatabaseException(
          Problem.NOT_WRITABLE, "%s: the file cannot be read".formatted(path), unreadable);
    }
  }
}
