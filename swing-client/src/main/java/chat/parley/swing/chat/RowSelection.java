package chat.parley.swing.chat;

import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Walks through messages by arrow keys or a click, and copies the one that is marked. */
final class RowSelection extends MouseAdapter {
  private final RowColumn column;
  private Optional<String> selected = Optional.empty();

  RowSelection(RowColumn column) {
    this.column = column;
  }

  void install(JComponent pane) {
    column.setFocusable(true);
    column.addMouseListener(this);
    bind("UP", index -> index - 1);
    bind("DOWN", index -> index + 1);
    column.getInputMap().put(KeyStroke.getKeyStroke("ctrl C"), "copy");
    column.getInputMap().put(KeyStroke.getKeyStroke("meta C"), "copy");
    column.getActionMap().put("copy", action(this::copy));
    pane.setFocusable(false);
  }

  @Override
  public void mousePressed(MouseEvent event) {
    column.requestFocusInWindow();
    if (column.getComponentAt(event.getPoint()) instanceof BubbleRow row) {
      select(row);
    }
  }

  private void bind(String key, IntUnaryOperator step) {
    column.getInputMap().put(KeyStroke.getKeyStroke(key), key);
    column.getActionMap().put(key, action(() -> move(step)));
  }

  private void move(IntUnaryOperator step) {
    var bubbles = bubbles();
    var at = selected.flatMap(column::view).map(bubbles::indexOf).orElse(bubbles.size());
    var next = step.applyAsInt(at);
    if (next >= 0 && next < bubbles.size()) {
      var row = bubbles.get(next);
      select(row);
      column.scrollRectToVisible(
          new Rectangle(row.getX(), row.getY(), row.getWidth(), row.getHeight()));
    }
  }

  private List<BubbleRow> bubbles() {
    return column.views().stream()
        .filter(BubbleRow.class::isInstance)
        .map(BubbleRow.class::cast)
        .toList();
  }

  private void select(BubbleRow row) {
    selected = Optional.of(row.row().key());
    bubbles().forEach(bubble -> bubble.select(bubble == row));
    column
        .getAccessibleContext()
        .setAccessibleDescription(row.getAccessibleContext().getAccessibleName());
  }

  private void copy() {
    selected
        .flatMap(column::view)
        .map(RowView::row)
        .filter(Row.Bubble.class::isInstance)
        .map(row -> new StringSelection(((Row.Bubble) row).text()))
        .ifPresent(
            text -> Toolkit.getDefaultToolkit().getSystemClipboard().setContents(text, text));
  }

  private static AbstractAction action(Runnable task) {
    return new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        task.run();
      }
    };
  }
}
