package chat.parley.crypto.encoding;

/**
 * The one rejection for bytes that are not the canonical form of anything: truncated, over a limit,
 * with trailing bytes, out of order, of an unknown version. Its text is for the local log; a peer
 * learns only that the input was malformed.
 */
public final class MalformedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says what was wrong; {@code reason} must not quote the input. */
  public MalformedException(String reason) {
    super(reason);
  }

  /** Folds a refusal of a value type into the one rejection. */
  public MalformedException(String reason, IllegalArgumentException cause) {
    super(reason, cause);
  }
}
