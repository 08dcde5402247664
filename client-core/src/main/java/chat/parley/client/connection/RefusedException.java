package chat.parley.client.connection;

import chat.parley.protocol.RefusalCode;
import chat.parley.protocol.Refused;

/**
 * The server refused a request. Thrown because a flow of several requests ends at the first refusal
 * it has no answer to; the boundary of the command turns it into an outcome.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refused refused;

  RefusedException(Refused refused) {
    super(refused.code() + ": " + refused.detail());
    this.refused = refused;
  }

  /** The server's answer. */
  public Refused refused() {
    return refused;
  }

  /** Why. */
  public RefusalCode code() {
    return refused.code();
  }
}
