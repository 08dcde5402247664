package chat.parley.client.connection;

/** The connection is gone, could not be made, or its peer fell silent. */
public final class ConnectionLostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param message one sentence for a person
   */
  public ConnectionLostException(String message) {
    super(message);
  }

  /**
   * @param message one sentence for a person
   */
  public ConnectionLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
