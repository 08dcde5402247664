package chat.parley.server.app;

import chat.parley.admin.web.CannotServeException;
import chat.parley.server.app.folder.StartProblem;
import chat.parley.server.database.DatabaseException;
import chat.parley.server.keys.IdentityFileException;
import chat.parley.server.plugin.PluginsFileException;
import java.util.Optional;

/** One line for the operator about what went wrong. */
final class Explanation {
  private Explanation() {}

  /** The words of the first cause that was written for people; empty when there is none. */
  static Optional<String> of(Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      if (isForPeople(cause)) {
        return Optional.ofNullable(cause.getMessage());
      }
    }
    return Optional.empty();
  }

  private static boolean isForPeople(Throwable cause) {
    return cause instanceof StartProblem
        || cause instanceof DatabaseException
        || cause instanceof IdentityFileException
        || cause instanceof PluginsFileException
        || cause instanceof CannotServeException;
  }
}
