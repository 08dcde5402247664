package chat.parley.client.problem;

import chat.parley.client.Problem;
import chat.parley.client.Problem.Kind;
import chat.parley.client.connection.ConnectionLostException;
import chat.parley.client.connection.RefusedException;
import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;
import java.util.Optional;

/** What went wrong, as a person is told. */
public final class Problems {
  private Problems() {}

  /** The problem a failure stands for; empty when it is a bug or a broken store. */
  public static Optional<Problem> of(RuntimeException failure) {
    return switch (failure) {
      case ProblemException known -> Optional.of(known.problem());
      case RefusedException refused -> Optional.of(of(refused.refused()));
      case ConnectionLostException lost -> Optional.of(lost(lost));
      default -> Optional.empty();
    };
  }

  /** The problem a server's refusal stands for. */
  public static Problem of(Refused refused) {
    return new Problem(kind(refused.code()), refused.detail());
  }

  private static Problem lost(ConnectionLostException lost) {
    return new Problem(Kind.NO_CONNECTION, String.valueOf(lost.getMessage()));
  }

  private static Kind kind(RefusalCode code) {
    return switch (code) {
      case RATE_LIMITED -> Kind.RATE_LIMITED;
      case SIGN_IN_FAILED -> Kind.SIGN_IN_FAILED;
      case ACCOUNT_DISABLED -> Kind.ACCOUNT_DISABLED;
      case NAME_INVALID -> Kind.NAME_INVALID;
      case NAME_TAKEN -> Kind.NAME_TAKEN;
      case REGISTRATION_CLOSED -> Kind.REGISTRATION_CLOSED;
      case INVITATION_NEEDED -> Kind.INVITATION_NEEDED;
      case INVITATION_INVALID -> Kind.INVITATION_INVALID;
      case DEVICE_LIMIT -> Kind.DEVICE_LIMIT;
      case UNKNOWN_ACCOUNT -> Kind.UNKNOWN_NAME;
      case UNKNOWN_CONVERSATION -> Kind.UNKNOWN_CONVERSATION;
      case NOT_FRIENDS -> Kind.NOT_FRIENDS;
      case TOO_LARGE -> Kind.TEXT_TOO_LONG;
      case CLOCK_SKEW -> Kind.CLOCK_WRONG;
      case FEATURE_OFF -> Kind.FEATURE_OFF;
      case WRONG_STATE -> Kind.NOT_SIGNED_IN;
      case MALFORMED,
          SENDER_MISMATCH,
          EPOCH_STALE,
          EPOCH_BEHIND,
          HEAD_MOVED,
          OUT_OF_ORDER,
          STATEMENT_INVALID,
          DENIED,
          STORE_UNAVAILABLE,
          INTERNAL ->
          Kind.REFUSED;
    };
  }
}
