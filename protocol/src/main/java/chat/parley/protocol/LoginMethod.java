package chat.parley.protocol;

/** Which key proves a sign-in. Names are wire form. */
public enum LoginMethod {
  /** The key derived from the password. */
  PASSWORD,
  /** The key derived from the recovery key. */
  RECOVERY,
  /** The signing key of a known device. */
  DEVICE
}
