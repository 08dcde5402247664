package chat.parley.swing.theme;

import java.awt.Color;
import java.awt.Rectangle;
import javax.swing.JTextArea;

/** Sentences that wrap, can be selected and copied, and follow the theme. */
public final class TextBlock extends JTextArea {
  private final Type type;
  private final Token token;

  public TextBlock(String text, Type type, Token token) {
    super(text);
    this.type = type;
    this.token = token;
    setFont(type.font());
    setEditable(false);
    setFocusable(false);
    setOpaque(false);
    setBorder(null);
    setLineWrap(true);
    setWrapStyleWord(true);
  }

  @Override
  public Color getForeground() {
    return ready() ? token.color() : super.getForeground();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBorder(null);
    if (ready()) {
      setFont(type.font());
    }
  }

  /** Text that is only read never moves what it stands in, as its caret would. */
  @Override
  public void scrollRectToVisible(Rectangle area) {}

  /** The superclass asks before the fields are set. */
  @SuppressWarnings({"NullAway", "ConstantValue"}) // null only while the superclass constructs
  private boolean ready() {
    return token != null;
  }
}
