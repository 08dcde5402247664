package chat.parley.swing.theme;

import java.awt.Color;
import java.awt.event.MouseEvent;
import javax.swing.JLabel;
import javax.swing.ToolTipManager;
import org.jspecify.annotations.Nullable;

/** A label in a type and a token that follow the theme; says in a tooltip what does not fit. */
public class TokenLabel extends JLabel {
  private final Type type;
  private final Token token;

  @SuppressWarnings("this-escape") // what escapes goes to Swing, which is done with it
  public TokenLabel(String text, Type type, Token token) {
    super(text);
    this.type = type;
    this.token = token;
    setFont(type.font());
    putClientProperty("html.disable", true);
    ToolTipManager.sharedInstance().registerComponent(this);
  }

  @Override
  public Color getForeground() {
    return enabledToken() ? token.color() : super.getForeground();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (enabledToken()) {
      setFont(type.font());
    }
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    return getPreferredSize().width > getWidth() ? getText() : super.getToolTipText(event);
  }

  /** The superclass asks before the fields are set. */
  @SuppressWarnings({"NullAway", "ConstantValue"}) // null only while the superclass constructs
  private boolean enabledToken() {
    return token != null;
  }
}
