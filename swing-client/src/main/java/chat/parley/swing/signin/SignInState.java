package chat.parley.swing.signin;

import java.util.List;
import java.util.Optional;

/**
 * What the card shows.
 *
 * @param server to fill the field with
 * @param trust the server to decide about; the form is hidden meanwhile
 * @param connected fingerprint of the server this card is connected to
 */
public record SignInState(
    Mode mode,
    String server,
    Activity activity,
    Optional<FieldProblem> problem,
    Optional<Trust> trust,
    Optional<Trust> connected) {
  /** A card nobody touched. */
  public static SignInState blank(String server) {
    return new SignInState(
        Mode.SIGN_IN, server, Activity.IDLE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  SignInState in(Mode chosen) {
    return new SignInState(chosen, server, activity, Optional.empty(), trust, connected);
  }

  SignInState busy(String typedServer, Activity doing) {
    return new SignInState(mode, typedServer, doing, Optional.empty(), Optional.empty(), connected);
  }

  SignInState failed(FieldProblem why) {
    return new SignInState(
        mode, server, Activity.IDLE, Optional.of(why), Optional.empty(), connected);
  }

  SignInState asking(Trust question) {
    return new SignInState(
        mode, server, Activity.IDLE, Optional.empty(), Optional.of(question), connected);
  }

  SignInState connectedTo(Trust known) {
    return new SignInState(mode, server, activity, problem, trust, Optional.of(known));
  }

  SignInState idle() {
    return new SignInState(
        mode, server, Activity.IDLE, Optional.empty(), Optional.empty(), connected);
  }

  /** The card's two forms. */
  public enum Mode {
    SIGN_IN,
    CREATE_ACCOUNT
  }

  /** What is going on. */
  public enum Activity {
    IDLE,
    CONNECTING,
    SIGNING_IN,
    CREATING
  }

  /** Where a problem is shown. */
  public enum Field {
    SERVER,
    NAME,
    PASSWORD,
    INVITATION
  }

  /** A problem, beside the field where a person can mend it. */
  public record FieldProblem(Field field, String text) {}

  /**
   * A server and who it says it is.
   *
   * @param groups of digits, eight for a whole fingerprint
   */
  public record Trust(String server, List<String> groups) {
    public Trust {
      groups = List.copyOf(groups);
    }
  }
}
