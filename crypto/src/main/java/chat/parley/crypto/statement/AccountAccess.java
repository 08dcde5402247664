package chat.parley.crypto.statement;

/** Whether an account is served. */
public enum AccountAccess implements WireEnum {
  /** It is. */
  OPEN(1),
  /** It is not, and new epochs leave it out, its vault included. */
  DISABLED(2);

  private final int code;

  AccountAccess(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  @Override
  public int code() {
    return code;
  }
}
