package chat.parley.admin.web.guard;

import io.javalin.http.HttpStatus;

/** A request is not served; the message is shown to the person. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String words;

  /** A refusal with the status of its answer. */
  public RefusedException(HttpStatus status, String words) {
    super(words);
    this.status = status;
    this.words = words;
  }

  /** There is nothing at that address. */
  public static RefusedException notFound() {
    return new RefusedException(HttpStatus.NOT_FOUND, "There is no such page.");
  }

  /** The status of the answer. */
  public HttpStatus status() {
    return status;
  }

  /** What the person reads. */
  public String words() {
    return words;
  }
}
