package chat.parley.swing.desk;

import java.awt.EventQueue;

/** Guards what only Swing's event thread may do. */
public final class EventThread {
  private EventThread() {}

  /**
   * Every view calls this first.
   *
   * @throws IllegalStateException off the event thread
   */
  public static void require() {
    if (!EventQueue.isDispatchThread()) {
      throw new IllegalStateException("a view was called on " + Thread.currentThread().getName());
    }
  }
}
