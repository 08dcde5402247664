package chat.parley.server.plugin;

import org.jspecify.annotations.Nullable;

/** A plugin cannot run. The message is the reason the operator sees. */
final class UnusablePluginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusablePluginException(String reason) {
    super(reason);
  }

  UnusablePluginException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }

  /** What went wrong in words, for something a plugin threw. */
  static String reason(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "unknown";
    }
    var message = thrown.getMessage();
    return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
  }
}
