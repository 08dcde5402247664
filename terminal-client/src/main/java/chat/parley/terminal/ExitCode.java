package chat.parley.terminal;

import chat.parley.client.Problem;

/** How a run ended. Numbers are frozen. */
enum ExitCode {
  WELL(0),
  COMMAND_FAILED(1),
  USAGE(2),
  NO_CONNECTION(3),
  SERVER_REFUSED(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** How a run ends that could not connect for this reason. */
  static ExitCode ofConnecting(Problem.Kind kind) {
    return switch (kind) {
      case SERVER_UNKNOWN, SERVER_IDENTITY_CHANGED, SERVER_IDENTITY_INVALID -> SERVER_REFUSED;
      case NO_CONNECTION -> NO_CONNECTION;
      default -> COMMAND_FAILED; // everything else happened behind a standing connection
    };
  }
}
