package chat.parley.crypto.statement;

/** Whether an account may begin anew under a new identity; its contacts are warned. */
public enum ReEnrolment implements WireEnum {
  /** It may not. */
  CLOSED(1),
  /** Whoever holds the operator's token may. */
  OPEN(2);

  private final int code;

  ReEnrolment(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  @Override
  public int code() {
    return code;
  }
}
