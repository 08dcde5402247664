package chat.parley.protocol;

/** What a signed-in connection may do. Names are wire form. */
public enum Access {
  /**
   * Read one's vault, chains and vault wraps, and enrol a device: a password proof without a
   * device.
   */
  ENROLMENT,
  /** Everything: a device proof. */
  FULL
}
