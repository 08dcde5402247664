package chat.parley.client.session;

import chat.parley.client.ChatClient.Done;
import chat.parley.client.Outcome;
import chat.parley.client.problem.Problems;
import chat.parley.client.thread.ClientThread;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands on the client's thread and completes them in one order with the events. Thread:
 * any.
 */
final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final ClientThread thread;
  private final Session session;
  private final EventPublisher publisher;

  Commands(ClientThread thread, Session session, EventPublisher publisher) {
    this.thread = thread;
    this.session = session;
    this.publisher = publisher;
  }

  <T> CompletionStage<Outcome<T>> run(Supplier<T> work) {
    var told = new CompletableFuture<Outcome<T>>();
    thread.execute(() -> attempt(work, told));
    return told;
  }

  /** Waits a little for a connection that was lost. */
  <T> CompletionStage<Outcome<T>> online(Supplier<T> work) {
    return onlineUnless(() -> false, work);
  }

  /** As {@link #online}, but without waiting where the work can be done without a connection. */
  <T> CompletionStage<Outcome<T>> onlineUnless(Supplier<Boolean> here, Supplier<T> work) {
    var told = new CompletableFuture<Outcome<T>>();
    thread.execute(
        () -> {
          if (here.get()) {
            attempt(work, told);
          } else {
            session.whenOnline(() -> attempt(work, told));
          }
        });
    return told;
  }

  /** Work that has nothing to say but that it is done. */
  CompletionStage<Outcome<Done>> done(Runnable work) {
    return online(
        () -> {
          work.run();
          return new Done();
        });
  }

  /** Work with a password; the caller's array is wiped at once, the copy after use. */
  <T> CompletionStage<Outcome<T>> withPassword(char[] password, Function<char[], T> work) {
    var held = password.clone();
    Arrays.fill(password, '\0');
    return run(
        () -> {
          try {
            return work.apply(held);
          } finally {
            Arrays.fill(held, '\0');
          }
        });
  }

  /** Work with passwords on the server; the caller's arrays are wiped at once. */
  CompletionStage<Outcome<Done>> withPasswords(
      List<char[]> passwords, Consumer<List<char[]>> work) {
    var held = passwords.stream().map(char[]::clone).toList();
    passwords.forEach(password -> Arrays.fill(password, '\0'));
    return done(
        () -> {
          try {
            work.accept(held);
          } finally {
            held.forEach(password -> Arrays.fill(password, '\0'));
          }
        });
  }

  /** Work that goes on after it returns and ends by itself, or by throwing. */
  <T> CompletionStage<Outcome<T>> lasting(Consumer<CompletableFuture<Outcome<T>>> work) {
    var ended = new CompletableFuture<Outcome<T>>();
    thread.execute(
        () -> {
          try {
            work.accept(ended);
          } catch (RuntimeException failed) {
            Problems.of(failed)
                .ifPresentOrElse(
                    problem -> ended.complete(new Outcome.Failure<>(problem)),
                    () -> ended.completeExceptionally(failed));
          }
        });
    var told = new CompletableFuture<Outcome<T>>();
    ended.whenComplete(
        (outcome, failed) -> {
          if (failed == null) {
            publisher.complete(told, outcome);
          } else {
            publisher.fail(told, new CompletionException(failed));
          }
        });
    return told;
  }

  static void fault(RuntimeException failed) {
    LOG.error("the client failed", failed);
  }

  private <T> void attempt(Supplier<T> work, CompletableFuture<Outcome<T>> told) {
    try {
      var value = work.get();
      session.changed();
      publisher.complete(told, new Outcome.Success<>(value));
    } catch (RuntimeException failed) {
      session.changed();
      Problems.of(failed)
          .ifPresentOrElse(
              problem -> publisher.complete(told, new Outcome.Failure<T>(problem)),
              () -> {
                fault(failed);
                publisher.fail(told, failed);
              });
    } catch (Error broken) {
      publisher.fail(told, broken); // or whoever waits for it would wait for ever
      throw broken;
    }
  }
}
