package chat.parley.sealing;

/**
 * The one rejection for whatever cannot be opened: wrong key, changed bytes, wrong length, wrong
 * context. Deliberately says no more to whoever caused it; the cause is for the local log.
 */
public final class UnopenableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what did not open; never quotes content. */
  public UnopenableException(String what) {
    super(what);
  }

  /** Folds a library's failure into the one rejection. */
  public UnopenableException(String what, Throwable cause) {
    super(what, cause);
  }
}
