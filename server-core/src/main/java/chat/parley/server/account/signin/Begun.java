package chat.parley.server.account.signin;

import chat.parley.protocol.LoginChallenge;
import chat.parley.protocol.RefusalCode;

/** How the beginning of a sign-in ended. */
public sealed interface Begun {
  /** The client gets {@code reply} and has to answer {@code attempt}. */
  record Challenged(LoginChallenge reply, LoginAttempt attempt) implements Begun {}

  /** There is nothing to prove. */
  record Declined(RefusalCode code, String detail) implements Begun {}
}
