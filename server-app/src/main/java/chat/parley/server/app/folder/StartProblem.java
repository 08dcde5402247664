package chat.parley.server.app.folder;

/**
 * The server cannot start, or an admin command cannot run, and the operator can mend it. The
 * message is one line: what is wrong, and the remedy.
 */
public final class StartProblem extends RuntimeException {
  /** A problem without an exception behind it. */
  public StartProblem(String message) {
    super(message);
  }

  /** A problem that showed itself as {@code cause}. */
  public StartProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
