package chat.parley.swing.signin;

import chat.parley.client.Problem;
import chat.parley.swing.signin.SignInState.Field;

/** Says beside which field a problem belongs. */
final class ProblemFields {
  private ProblemFields() {}

  static Field of(Problem.Kind kind) {
    return switch (kind) {
      case NO_CONNECTION,
          SERVER_UNKNOWN,
          SERVER_IDENTITY_CHANGED,
          SERVER_IDENTITY_INVALID,
          CLIENT_OUTDATED,
          CLOCK_WRONG,
          STORE_BROKEN ->
          Field.SERVER;
      case NAME_INVALID,
          NAME_TAKEN,
          REGISTRATION_CLOSED,
          ACCOUNT_DISABLED,
          DEVICE_LIMIT,
          UNKNOWN_NAME ->
          Field.NAME;
      case INVITATION_NEEDED, INVITATION_INVALID -> Field.INVITATION;
      case PASSWORD_WEAK,
          SIGN_IN_FAILED,
          RECOVERY_KEY_WRONG,
          DEVICE_REMOVED,
          UNKNOWN_DEVICE,
          NOT_SIGNED_IN,
          ALREADY_FRIENDS,
          NO_SUCH_REQUEST,
          NOT_FRIENDS,
          UNKNOWN_CONVERSATION,
          CONTACT_IDENTITY_CHANGED,
          CONTACT_DEVICES_FORKED,
          TEXT_TOO_LONG,
          FEATURE_OFF,
          RATE_LIMITED,
          QUEUED,
          REFUSED ->
          Field.PASSWORD;
    };
  }
}
