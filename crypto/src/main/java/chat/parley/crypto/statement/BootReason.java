package chat.parley.crypto.statement;

/** Why a server made a new TLS key. */
public enum BootReason implements WireEnum {
  /** It started. */
  BOOT(1),
  /** An administrator or the calendar asked for it. */
  ROTATE(2),
  /** A certificate authority issued a new certificate. */
  CA(3);

  private final int code;

  BootReason(int code) {
    this.code = code;
  }

  /** The number in the body; frozen. */
  @Override
  public int code() {
    return code;
  }
}
