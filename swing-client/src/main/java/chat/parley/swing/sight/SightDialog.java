package chat.parley.swing.sight;

import chat.parley.protocol.sight.SightTable;
import chat.parley.swing.desk.EventThread;
import chat.parley.swing.text.Words;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** A window of its own, so that one can read and chat on. Event thread only. */
public final class SightDialog {
  private static final String NAME = "sight";
  private static final Dimension FIRST_SIZE = new Dimension(880, 700);
  private static final Dimension LEAST_SIZE = new Dimension(560, 360);
  private static final int SCROLL_STEP = 24;

  private SightDialog() {}

  /** Opens it over a window, or brings it to the front where it is open. */
  public static void open(Window owner, Words words) {
    EventThread.require();
    Stream.of(owner.getOwnedWindows())
        .filter(window -> window.isShowing() && NAME.equals(window.getName()))
        .findAny()
        .ifPresentOrElse(Window::toFront, () -> make(owner, words).setVisible(true));
  }

  private static JDialog make(Window owner, Words words) {
    var title = words.get("sight.title");
    var dialog = new JDialog(owner, title);
    dialog.setName(NAME);
    dialog.setContentPane(scroll(new SightPanel(words, SightTable.load(words.locale())), title));
    dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    dialog
        .getRootPane()
        .registerKeyboardAction(
            _ -> dialog.dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.setMinimumSize(LEAST_SIZE);
    dialog.setSize(FIRST_SIZE);
    dialog.setLocationRelativeTo(owner);
    return dialog;
  }

  private static JScrollPane scroll(SightPanel panel, String title) {
    var scroll =
        new JScrollPane(
            panel,
            JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
            JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.getVerticalScrollBar().setUnitIncrement(SCROLL_STEP);
    scroll.setName("sight-scroll");
    scroll.getAccessibleContext().setAccessibleName(title);
    return scroll;
  }
}
