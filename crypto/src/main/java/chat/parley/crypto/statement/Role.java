package chat.parley.crypto.statement;

/** What a member may do. */
public enum Role implements WireEnum {
  /** Reads, writes, leaves. */
  MEMBER(1),
  /** Also adds and removes members. */
  ADMIN(2);

  private final int code;

  Role(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  @Override
  public int code() {
    return code;
  }
}
