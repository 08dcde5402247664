package chat.parley.crypto.statement;

/** What opens a vault. */
public enum OpenerKind implements WireEnum {
  /** The account password. */
  PASSWORD(1),
  /** The recovery key. */
  RECOVERY(2);

  private final int code;

  OpenerKind(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  @Override
  public int code() {
    return code;
  }
}
