package chat.parley.server.account.signin;

import chat.parley.plugin.Caller;
import chat.parley.protocol.Access;
import chat.parley.protocol.RefusalCode;

/** How the end of a sign-in ended. */
public sealed interface Finished {
  /** The proof was right. */
  record Proven(Caller caller, Access access) implements Finished {}

  /** It was not, or it does not help. */
  record Declined(RefusalCode code, String detail) implements Finished {}
}
