package chat.parley.client.session;

import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.protocol.Goodbye;
import chat.parley.protocol.GoodbyeReason;

/** What a server's last word means for coming back. */
final class Farewells {
  /** Also what a device is told that the server does not let in any more. */
  static final Problem REMOVED =
      new Problem(
          Kind.DEVICE_REMOVED,
          "This device was removed from its account. What it has stored stays here; sign in with the password to make it a device of the account again.");

  private Farewells() {}

  static Problem problem(Goodbye goodbye) {
    return goodbye.reason() == GoodbyeReason.DEVICE_REMOVED
        ? REMOVED
        : new Problem(kind(goodbye), goodbye.detail());
  }

  /** True when coming back by itself would be against somebody's will. */
  static boolean isFinal(Goodbye goodbye) {
    return switch (goodbye.reason()) {
      case KICKED, DISABLED, REPLACED, DEVICE_REMOVED -> true;
      case SHUTDOWN, TIMED_OUT, TOO_SLOW, PROTOCOL_ERROR, DOOR_CLOSED -> false;
    };
  }

  /** True when the device may not come back by itself. */
  static boolean takesAccess(Problem problem) {
    return problem.kind() == Kind.ACCOUNT_DISABLED || problem.kind() == Kind.DEVICE_REMOVED;
  }

  private static Kind kind(Goodbye goodbye) {
    return switch (goodbye.reason()) {
      case DISABLED -> Kind.ACCOUNT_DISABLED;
      case DEVICE_REMOVED -> Kind.DEVICE_REMOVED;
      case KICKED, REPLACED, PROTOCOL_ERROR -> Kind.REFUSED;
      case SHUTDOWN, TIMED_OUT, TOO_SLOW, DOOR_CLOSED -> Kind.NO_CONNECTION;
    };
  }
}
