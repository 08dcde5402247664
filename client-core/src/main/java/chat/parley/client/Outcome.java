package chat.parley.client;

/**
 * How a command ended.
 *
 * @param <T> what it gives when it went well
 */
public sealed interface Outcome<T> {
  /** It went well. */
  record Success<T>(T value) implements Outcome<T> {}

  /** It had no effect, or stays queued where the problem says so. */
  record Failure<T>(Problem problem) implements Outcome<T> {}
}
