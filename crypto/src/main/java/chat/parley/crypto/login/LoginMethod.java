package chat.parley.crypto.login;

/** How a client proves whose account it signs in to. Names are wire form, codes are signed. */
public enum LoginMethod {
  /** A login key derived from the password. */
  PASSWORD(1),
  /** A login key derived from the recovery key; for a forgotten password. */
  RECOVERY(2),
  /** The signing key of a device on the account's list. */
  DEVICE(3);

  private final int code;

  LoginMethod(int code) {
    this.code = code;
  }

  /** The number in the transcript; frozen. */
  public int code() {
    return code;
  }
}
