package chat.parley.client;

/**
 * Why a command failed.
 *
 * @param kind what a program acts on
 * @param text for a person: what happened, why, what to do
 */
public record Problem(Kind kind, String text) {
  /** Kinds of problems. Names appear in the terminal client's JSON and never change. */
  public enum Kind {
    NO_CONNECTION,
    SERVER_UNKNOWN,
    SERVER_IDENTITY_CHANGED,
    SERVER_IDENTITY_INVALID,
    CLIENT_OUTDATED,
    NOT_SIGNED_IN,
    SIGN_IN_FAILED,
    RECOVERY_KEY_WRONG,
    DEVICE_REMOVED,
    UNKNOWN_DEVICE,
    ACCOUNT_DISABLED,
    NAME_INVALID,
    NAME_TAKEN,
    PASSWORD_WEAK,
    REGISTRATION_CLOSED,
    INVITATION_NEEDED,
    INVITATION_INVALID,
    DEVICE_LIMIT,
    UNKNOWN_NAME,
    ALREADY_FRIENDS,
    NO_SUCH_REQUEST,
    NOT_FRIENDS,
    UNKNOWN_CONVERSATION,
    CONTACT_IDENTITY_CHANGED,
    CONTACT_DEVICES_FORKED,
    TEXT_TOO_LONG,
    FEATURE_OFF,
    RATE_LIMITED,
    CLOCK_WRONG,
    QUEUED,
    REFUSED,
    STORE_BROKEN
  }
}
