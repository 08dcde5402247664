package chat.parley.admin.web;

/** The dashboard cannot be served. The message is one line for the operator, with the remedy. */
public final class CannotServeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotServeException(String message) {
    super(message);
  }

  CannotServeException(String message, Throwable cause) {
    super(message, cause);
  }
}
