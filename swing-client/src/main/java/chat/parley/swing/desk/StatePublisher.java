package chat.parley.swing.desk;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hands view states to a view, the newest only: while the event thread is busy, states in between
 * are dropped, so that a thousand messages caught up are a few repaints.
 *
 * @param <S> an immutable view state
 */
public final class StatePublisher<S> {
  private final AtomicReference<Optional<S>> next = new AtomicReference<>(Optional.empty());
  private final Executor ui;
  private final Consumer<S> view;

  public StatePublisher(Executor ui, Consumer<S> view) {
    this.ui = ui;
    this.view = view;
  }

  /** Shows a state soon. Any thread. */
  public void publish(S state) {
    if (next.getAndSet(Optional.of(state)).isEmpty()) {
      ui.execute(() -> next.getAndSet(Optional.empty()).ifPresent(view));
    }
  }
}
