package chat.parley.server.request;

import chat.parley.server.session.SessionState;

/** The session's states, as rules name them. */
enum Stage {
  GREETING,
  SIGNING_IN,
  ENROLLING,
  SIGNED_IN;

  static Stage of(SessionState state) {
    return switch (state) {
      case SessionState.Greeting _ -> GREETING;
      case SessionState.SigningIn _ -> SIGNING_IN;
      case SessionState.Enrolling _ -> ENROLLING;
      case SessionState.SignedIn _ -> SIGNED_IN;
    };
  }
}
