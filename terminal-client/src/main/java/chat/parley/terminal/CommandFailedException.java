package chat.parley.terminal;

import chat.parley.client.Problem;

/** A command had no effect; becomes an {@code error} line, and the script goes on. */
final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  CommandFailedException(Problem problem) {
    this(problem.kind().name(), problem.text());
  }

  CommandFailedException(String code, String text) {
    super(text);
    this.code = code;
  }

  Line.Error line() {
    return new Line.Error(code, String.valueOf(getMessage()));
  }
}
