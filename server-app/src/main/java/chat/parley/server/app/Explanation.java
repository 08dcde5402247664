package chat.parley.server.app;

import chat.parley.server.app.folder.StartProblem;
import chat.parley.server.database.DatabaseException;

/** One line for the operator about what went wrong. */
final class Explanation {
  private Explanation() {}

  /** The line of the first cause that was written for people. */
  static String of(Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartProblem || cause instanceof DatabaseException) {
        return String.valueOf(cause.getMessage());
      }
    }
    return failed + "; this is a bug, the log file has the details";
  }
}
