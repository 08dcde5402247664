package chat.parley.swing.desk;

import java.awt.EventQueue;
import java.util.concurrent.Executor;

/** The only way from a presenter to its view: runs tasks on Swing's event thread, in order. */
public final class UiExecutor implements Executor {
  /**
   * Queues a task. Any thread but the event thread itself: a presenter that runs there would freeze
   * the window sooner or later.
   *
   * @throws IllegalStateException on the event thread
   */
  @Override
  public void execute(Runnable task) {
    if (EventQueue.isDispatchThread()) {
      throw new IllegalStateException("a presenter ran on the event thread");
    }
    EventQueue.invokeLater(task);
  }
}
