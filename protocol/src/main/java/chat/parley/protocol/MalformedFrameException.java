package chat.parley.protocol;

/**
 * What arrived is not a frame, or not a payload, of this protocol: unknown type, truncated,
 * trailing bytes, wrong shape, over a limit. Always the peer's fault; the message is fit for its
 * eyes.
 *
 * @see "docs/protocol.md, 2.1"
 */
public final class MalformedFrameException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Bad input, told in one sentence. */
  public MalformedFrameException(String message) {
    super(message);
  }

  /** Bad input, told in one sentence, found by the parser that threw {@code cause}. */
  public MalformedFrameException(String message, Throwable cause) {
    super(message, cause);
  }
}
