package chat.parley.admin.web.guard;

/** A page needs a session and there is none, or it is over. */
public final class NotSignedInException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotSignedInException() {
    super("not signed in");
  }
}
