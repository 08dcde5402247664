package chat.parley.server.plugin;

/**
 * Something is wrong with plugins.yml. The message is for the operator: line, what is wrong and
 * what to do.
 */
public final class PluginsFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A problem, told in one sentence with its remedy. */
  public PluginsFileException(String message) {
    super(message);
  }

  /** The same, with what the file system said. */
  public PluginsFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
