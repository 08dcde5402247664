package chat.parley.client.session;

import java.util.concurrent.CompletionException;

/** What went wrong in a stage. */
final class Failures {
  private Failures() {}

  /** What was thrown, without what stages wrap around it; an error is thrown on. */
  static RuntimeException cause(Throwable failed) {
    return switch (failed) {
      case CompletionException wrapped when wrapped.getCause() != null -> cause(wrapped.getCause());
      case RuntimeException thrown -> thrown;
      case Error broken -> throw broken;
      default -> new IllegalStateException(failed);
    };
  }
}
