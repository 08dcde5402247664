package chat.parley.server.session;

import chat.parley.plugin.Caller;
import chat.parley.server.account.signin.LoginAttempt;

/** How far a connection has come. */
public sealed interface SessionState {
  /** Told who the server is; has said nothing yet that counts. */
  record Greeting() implements SessionState {}

  /**
   * Has a challenge to answer.
   *
   * @param before where a wrong answer leads back to
   */
  record SigningIn(LoginAttempt attempt, SessionState before) implements SessionState {}

  /** Proved the password of an account; may add a device to it. */
  record Enrolling(Caller caller) implements SessionState {}

  /** Proved a device. */
  record SignedIn(Caller caller) implements SessionState {}

  /** How it is called on the dashboard. */
  default String words() {
    return switch (this) {
      case Greeting _ -> "greeting";
      case SigningIn _ -> "signing in";
      case Enrolling _ -> "adding a device";
      case SignedIn _ -> "signed in";
    };
  }
}
