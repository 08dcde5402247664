package chat.parley.sealing.recovery;

/** What somebody typed for a recovery key. */
public sealed interface RecoveryKeyReading {
  /**
   * A recovery key, whether or not it is the account's.
   *
   * @param key the caller's to close
   */
  record Read(RecoveryKey key) implements RecoveryKeyReading {}

  /** No recovery key. */
  record Mistyped(Fault fault) implements RecoveryKeyReading {}

  /** What is wrong with what was typed. */
  enum Fault {
    /** It has not 34 characters besides blanks and hyphens. */
    LENGTH,
    /** It has a character that stands for none. */
    CHARACTER,
    /** The last two characters do not fit the others. */
    CHECK
  }
}
