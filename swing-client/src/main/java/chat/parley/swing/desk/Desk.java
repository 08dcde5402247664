package chat.parley.swing.desk;

import chat.parley.client.ChatClient;
import chat.parley.client.Outcome;
import chat.parley.client.Problem;
import chat.parley.swing.text.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every presenter of one window works with.
 *
 * @param lane runs presenters, one task after the other, off the event thread; what a presenter
 *     holds is touched only there
 * @param ui leads to the views
 * @param clock with the zone that times are shown in
 */
public record Desk(ChatClient client, Executor lane, Executor ui, Words words, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /** A publisher of view states to one view. */
  public <S> StatePublisher<S> publisherTo(Consumer<S> view) {
    return new StatePublisher<>(ui, view);
  }

  /**
   * Continues on the lane when a command is done; a bug is logged and becomes a problem to show.
   */
  public <T> void whenDone(CompletionStage<Outcome<T>> command, Consumer<Outcome<T>> next) {
    var _ =
        command
            .exceptionally(this::broken)
            .whenCompleteAsync((outcome, _) -> next.accept(outcome), lane);
  }

  /** Runs a task on the lane after a pause; never when the window is closed by then. */
  public void later(Duration pause, Runnable task) {
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, lane).execute(task);
  }

  private <T> Outcome<T> broken(Throwable bug) {
    LOG.error("A command failed in a way it must not", bug);
    return new Outcome.Failure<>(new Problem(Problem.Kind.STORE_BROKEN, words.get("problem.bug")));
  }
}
