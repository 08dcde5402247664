package chat.parley.server.admin.access;

import java.time.Duration;

/** How an attempt to sign in, or to prove a password again, ended. */
public sealed interface SignInResult {
  /**
   * It worked.
   *
   * @param token the session's secret, for the cookie and nowhere else
   */
  record SignedIn(String token, AdminSession session) implements SignInResult {
    @Override
    public String toString() {
      return "SignedIn[" + session.id() + "]";
    }
  }

  /** Name, password or link is wrong; which one is not told. */
  record Refused() implements SignInResult {}

  /** Too many attempts; nothing was checked. */
  record Throttled(Duration retryAfter) implements SignInResult {}
}
