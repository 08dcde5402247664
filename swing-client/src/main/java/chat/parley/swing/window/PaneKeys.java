package chat.parley.swing.window;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** F6 walks from pane to pane, with Shift backwards; Escape goes back to writing. */
final class PaneKeys {
  private final List<Stop> stops;

  PaneKeys(List<Stop> stops) {
    this.stops = List.copyOf(stops);
  }

  void install(JComponent root, Runnable escape) {
    bind(root, "F6", () -> walk(1));
    bind(root, "shift F6", () -> walk(-1));
    bind(root, "ESCAPE", escape);
  }

  private void walk(int step) {
    var open = stops.stream().filter(stop -> stop.pane().isVisible()).toList();
    var at = IntStream.range(0, open.size()).filter(index -> open.get(index).focused()).findFirst();
    open.get(Math.floorMod(at.orElse(-1) + step, open.size())).enter().run();
  }

  private static void bind(JComponent root, String key, Runnable task) {
    root.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(key), key);
    root.getActionMap().put(key, new Press(task));
  }

  /**
   * A pane on the walk.
   *
   * @param enter gives the focus to where one works in it
   */
  record Stop(JComponent pane, Runnable enter) {
    private boolean focused() {
      var owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
      return owner != null && SwingUtilities.isDescendingFrom(owner, pane);
    }
  }

  private static final class Press extends AbstractAction {
    private final Runnable task;

    Press(Runnable task) {
      this.task = task;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
      task.run();
    }
  }
}
