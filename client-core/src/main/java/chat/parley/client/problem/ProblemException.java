package chat.parley.client.problem;

import chat.parley.client.Problem;

/**
 * Ends a flow with a problem. Thrown rather than returned because flows are straight lines of many
 * steps; the boundary of the command turns it into an outcome, nobody else catches it.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** Ends the flow with {@code problem}. */
  public ProblemException(Problem problem) {
    super(problem.kind() + ": " + problem.text());
    this.problem = problem;
  }

  /** Ends the flow with a problem of this kind. */
  public ProblemException(Problem.Kind kind, String text) {
    this(new Problem(kind, text));
  }

  /** What the command ends with. */
  public Problem problem() {
    return problem;
  }
}
