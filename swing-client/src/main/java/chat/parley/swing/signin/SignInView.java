package chat.parley.swing.signin;

/** The card as its presenter sees it. Event thread only. */
public interface SignInView {
  /** Shows a state; what is typed stays where it is. */
  void show(SignInState state);
}
