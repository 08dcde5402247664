package chat.parley.server.admin.access;

/** How an attempt to make the owner's account ended. */
public sealed interface SetupResult {
  /** The account exists and is signed in. */
  record Created(SignInResult.SignedIn signedIn) implements SetupResult {}

  /** The link is wrong, too old or used, or an owner exists. */
  record LinkInvalid() implements SetupResult {}

  /** Name or password will not do; the link stays good. */
  record Unsuitable(String reason) implements SetupResult {}
}
