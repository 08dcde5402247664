package chat.parley.server.database;

/**
 * The database cannot do its work. The message is one line for the operator: what is wrong with
 * which file, and the remedy.
 */
public final class DatabaseException extends RuntimeException {
  private final Problem problem;

  /** A problem without an exception behind it. */
  public DatabaseException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  /** A problem that showed itself as {@code cause}. */
  public DatabaseException(Problem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /** What a program acts on. */
  public Problem problem() {
    return problem;
  }

  /** The kinds of trouble a database has. */
  public enum Problem {
    /** The file or its folder cannot be written. */
    NOT_WRITABLE,
    /** Another process holds the file. */
    LOCKED,
    /** The file is no database, or parts of it are destroyed. */
    DAMAGED,
    /** The file is another program's database. */
    FOREIGN,
    /** A newer version of this program wrote the file. */
    NEWER_VERSION,
    /** The disk is full. */
    FULL,
    /** The disk failed to write or sync; nothing is acknowledged any more. */
    BROKEN,
    /** So much waits to be written that no more is taken in. */
    OVERLOADED,
    /** The database was closed. */
    CLOSED,
    /** A statement failed: a bug, and nothing of its unit was kept. */
    STATEMENT
  }
}
