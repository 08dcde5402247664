package chat.parley.protocol;

/**
 * Ties a {@link Reply} to its {@link Request}.
 *
 * @param value an unsigned 32-bit number, unique per connection; 0 only where a reply answers
 *     something unreadable
 */
public record RequestId(int value) {
  /** Stands in a reply to something whose id could not be read. */
  public static final RequestId NONE = new RequestId(0);
}
