package chat.parley.swing.signin;

/** What a person does on the card. */
public sealed interface SignInEvent {
  /** The button, or Enter in a field. */
  record Submitted(String server, String name, TypedPassword password, String invitation)
      implements SignInEvent {}

  /** Switched between signing in and creating an account. */
  record ModeChosen(SignInState.Mode mode) implements SignInEvent {}

  /** Compared the fingerprint and trusts the server. */
  record Trusted() implements SignInEvent {}

  /** Does not trust it, and goes back to the form. */
  record Distrusted() implements SignInEvent {}
}
