package chat.parley.server.database;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A queue for many producers and one consumer after Vyukov: putting in is wait-free, one exchange
 * and one store.
 *
 * @param <T> what is queued
 */
final class MpscQueue<T> {
  private final AtomicReference<Node<T>> last;
  private Node<T> first;

  MpscQueue() {
    first = new Node<>(null);
    last = new AtomicReference<>(first);
  }

  /** Puts something in. Thread: any. */
  void add(T value) {
    var node = new Node<>(value);
    last.getAndSet(node).setRelease(node);
  }

  /**
   * Takes the oldest out; null when there is none, or when its producer is between its two steps
   * and will wake the consumer after the second. Thread: the consumer's.
   */
  @Nullable T poll() {
    var next = first.getAcquire();
    if (next == null) {
      return null;
    }
    var value = next.value;
    next.value = null;
    first = next;
    return value;
  }

  /** True when {@link #poll} would answer null. Thread: the consumer's. */
  boolean isEmpty() {
    return first.getAcquire() == null;
  }

  /** Is itself the reference to the node after it: one object less for each entry. */
  private static final class Node<T> extends AtomicReference<@Nullable Node<T>> {
    private transient @Nullable T value;

    Node(@Nullable T value) {
      this.value = value;
    }
  }
}
