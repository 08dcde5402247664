package chat.parley.swing.chat;

import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.awt.Graphics;
import javax.swing.JLabel;
import javax.swing.SwingConstants;

/** Words in the middle of a line: a day, the unread mark, a note. */
final class LineRow extends RowView {
  private static final int RULED_HEIGHT = 32;
  private static final int NOTE_HEIGHT = 28;
  private static final int GAP = 12;

  private final JLabel label;
  private final boolean ruled;
  private final Token rule;

  private LineRow(Row row, JLabel label, boolean ruled, Token rule) {
    super(row);
    this.label = label;
    this.ruled = ruled;
    this.rule = rule;
    label.setHorizontalAlignment(SwingConstants.CENTER);
    add(label);
  }

  static LineRow of(Row.Day day) {
    var label = new TokenLabel(day.label(), Type.CAPTION, Token.INK_SOFT);
    return new LineRow(day, label, true, Token.LINE);
  }

  static LineRow of(Row.Unread unread) {
    var label = new TokenLabel(unread.label(), Type.CAPTION, Token.ACCENT);
    return new LineRow(unread, label, true, Token.ACCENT);
  }

  static LineRow of(Row.Note note) {
    var label = new TokenLabel(note.text(), Type.SMALL, Token.INK_SOFT);
    return new LineRow(note, label, false, Token.LINE);
  }

  @Override
  int heightFor(int width) {
    return ruled ? RULED_HEIGHT : NOTE_HEIGHT;
  }

  @Override
  public void doLayout() {
    var width = Math.min(label.getPreferredSize().width, Math.max(0, getWidth() - 4 * GAP));
    label.setBounds((getWidth() - width) / 2, 0, width, getHeight());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (ruled) {
      var middle = getHeight() / 2;
      graphics.setColor(rule.color());
      graphics.drawLine(0, middle, label.getX() - GAP, middle);
      graphics.drawLine(label.getX() + label.getWidth() + GAP, middle, getWidth(), middle);
    }
  }
}
