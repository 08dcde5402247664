package chat.parley.client.session;

import chat.parley.client.connection.Backoff;
import chat.parley.client.thread.ClientThread;
import chat.parley.protocol.Goodbye;
import java.util.Optional;

/**
 * Whether a client whose connection is lost comes back by itself, and when it tries. Thread: the
 * client's.
 */
final class Reconnection {
  private final ClientThread thread;
  private final Backoff backoff;
  private final Runnable attempt;
  private boolean wanted;
  private Optional<Goodbye> farewell = Optional.empty();

  /**
   * @param attempt one try
   */
  Reconnection(ClientThread thread, Backoff backoff, Runnable attempt) {
    this.thread = thread;
    this.backoff = backoff;
    this.attempt = attempt;
  }

  /** It is signed in: from now on a lost connection is brought back. */
  void keep() {
    wanted = true;
    backoff.reset();
  }

  /** Somebody decided that it stays away. */
  void stop() {
    wanted = false;
    farewell = Optional.empty();
  }

  boolean isWanted() {
    return wanted;
  }

  /** The server is about to end the connection. */
  void heard(Goodbye goodbye) {
    farewell = Optional.of(goodbye);
  }

  /** The last word of the connection that was lost, where there was one; told once. */
  Optional<Goodbye> lastWord() {
    var last = farewell;
    farewell = Optional.empty();
    return last;
  }

  /** Tries after a pause, longer each time. */
  void later() {
    thread.later(
        backoff.next(),
        () -> {
          if (wanted) {
            attempt.run();
          }
        });
  }
}
