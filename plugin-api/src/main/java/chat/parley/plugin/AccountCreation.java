package chat.parley.plugin;

import chat.parley.crypto.id.CanonicalName;

/**
 * The capability of letting new people in: with no provider, nobody can open an account and those
 * who have one still sign in. The server checks names, statements and uniqueness itself.
 *
 * @since API 1.0
 */
public interface AccountCreation {
  /**
   * Decides on an application and, when it is admitted, holds its place until {@link #settle}. May
   * block.
   */
  Admission admit(Application application);

  /** Tells how an admitted application ended: the place is used up, or free again. May block. */
  void settle(Application application, Outcome outcome);

  /**
   * Somebody wants an account.
   *
   * @param invitation what the person typed; empty when nothing
   */
  record Application(CanonicalName name, String invitation) {}

  /** The answer to an application. */
  enum Admission {
    ADMITTED,
    CLOSED,
    INVITATION_NEEDED,
    INVITATION_INVALID
  }

  /** How an admitted application ended. */
  enum Outcome {
    CREATED,
    FAILED
  }
}
