package chat.parley.client.session;

import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.protocol.Goodbye;

/** What a server's last word means for coming back. */
final class Farewells {
  private Farewells() {}

  static Problem problem(Goodbye goodbye) {
    return new Problem(kind(goodbye), goodbye.detail());
  }

  /** True when coming back by itself would be against somebody's will. */
  static boolean isFinal(Goodbye goodbye) {
    return switch (goodbye.reason()) {
      case KICKED, DISABLED, REPLACED, DEVICE_REMOVED -> true;
      case SHUTDOWN, TIMED_OUT, TOO_SLOW, PROTOCOL_ERROR, DOOR_CLOSED -> false;
    };
  }

  private static Kind kind(Goodbye goodbye) {
    return switch (goodbye.reason()) {
      case DISABLED -> Kind.ACCOUNT_DISABLED;
      case KICKED, REPLACED, DEVICE_REMOVED, PROTOCOL_ERROR -> Kind.REFUSED;
      case SHUTDOWN, TIMED_OUT, TOO_SLOW, DOOR_CLOSED -> Kind.NO_CONNECTION;
    };
  }
}
