package chat.parley.client;

/**
 * What to do with a server this device never saw; a known one must always show the identity pinned
 * for it.
 */
public sealed interface ServerTrust {
  /**
   * Refuse it with {@code SERVER_UNKNOWN}, its fingerprint in the text, so that a person can
   * compare and decide.
   */
  record Ask() implements ServerTrust {}

  /** Pin whatever identity it shows. */
  record FirstUse() implements ServerTrust {}

  /**
   * Pin it only when it shows this fingerprint.
   *
   * @param fingerprint 8 groups of 5 digits; blanks and hyphens are ignored
   */
  record Fingerprint(String fingerprint) implements ServerTrust {}
}
