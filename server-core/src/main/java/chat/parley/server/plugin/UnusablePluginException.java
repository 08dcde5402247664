package chat.parley.server.plugin;

import java.util.Optional;
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

  /** What went wrong in words, with its cause where there is one. */
  static String reason(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "unknown";
    }
    var words = Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getSimpleName());
    var cause = thrown.getCause();
    // An UnusablePluginException tells its cause itself.
    return cause == null || thrown instanceof UnusablePluginException
        ? words
        : "%s (%s)".formatted(words, reason(cause));
  }
}
