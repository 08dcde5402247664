package chat.parley.sealing.link;

import chat.parley.crypto.encoding.Bytes;

/**
 * Proves that a joiner held the link. The first that fits marks both ends as verified by link; a
 * second one is an alarm.
 *
 * @param value HMAC-SHA256, 32 bytes
 */
public record LinkProof(Bytes value) {
  /** Length in bytes. */
  public static final int LENGTH = 32;

  public LinkProof {
    if (value.length() != LENGTH) {
      throw new IllegalArgumentException("a link proof has 32 bytes");
    }
  }
}
