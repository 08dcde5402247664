package chat.parley.server.database;

import chat.parley.server.database.DatabaseException.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into a line with a remedy. */
final class Problems {
  private static final int PRIMARY_CODE = 0xff;

  private final Path file;

  Problems(Path file) {
    this.file = file;
  }

  /** What {@code failure} means; {@link Problem#STATEMENT} when it is only a failed statement. */
  DatabaseException explain(Throwable failure) {
    if (failure instanceof DatabaseException known) {
      return known;
    }
    var problem = problemOf(failure);
    return new DatabaseException(problem, "%s: %s".formatted(file, sentence(problem)), failure);
  }

  /**
   * True when SQLite may have undone the whole transaction, or what it wrote may not be on the
   * disk: nothing further may be acknowledged.
   */
  static boolean endsTheFile(Throwable failure) {
    return switch (problemOf(failure)) {
      case NOT_WRITABLE, DAMAGED, FULL, BROKEN -> true;
      case LOCKED, FOREIGN, NEWER_VERSION, OVERLOADED, CLOSED, STATEMENT -> false;
    };
  }

  private static Problem problemOf(Throwable failure) {
    var code = codeOf(failure);
    if (code == null) {
      return Problem.STATEMENT;
    }
    // Not a switch over every code: the rest are all failed statements.
    return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE)) {
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Problem.NOT_WRITABLE;
      case SQLITE_BUSY, SQLITE_LOCKED -> Problem.LOCKED;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Problem.DAMAGED;
      case SQLITE_FULL -> Problem.FULL;
      case SQLITE_IOERR -> Problem.BROKEN;
      default -> Problem.STATEMENT;
    };
  }

  private static @Nullable SQLiteErrorCode codeOf(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLiteException sqlite) {
        return sqlite.getResultCode();
      }
      if (at instanceof SQLException other && other.getErrorCode() > 0) {
        return SQLiteErrorCode.getErrorCode(other.getErrorCode());
      }
    }
    return null;
  }

  private static String sentence(Problem problem) {
    return switch (problem) {
      case NOT_WRITABLE ->
          "the file cannot be written. Check the owner and permissions of it and its folder";
      case LOCKED -> "another process uses the file. Stop that process";
      case DAMAGED -> "the file is damaged. Put a backup in its place";
      case FOREIGN -> "the file belongs to another program. Choose another data folder";
      case NEWER_VERSION -> "a newer version wrote the file. Start that version";
      case FULL -> "the disk is full. Free some space, then start again";
      case BROKEN -> "the disk fails to keep what is written. Check the disk, then start again";
      case OVERLOADED -> "too much waits to be written. Try again later";
      case CLOSED -> "the database was closed";
      case STATEMENT -> "a statement failed and was undone";
    };
  }
}
