package chat.parley.swing.theme;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Cursor;
import javax.swing.JButton;

/** The kinds of button the client has; each named for tests and for assistive technology. */
public final class Buttons {
  private static final int SIGN_SIZE = 16;
  private static final String PRIMARY =
      """
      background: $Parley.accent; foreground: $Parley.onAccent; borderWidth: 0;
      hoverBackground: $Parley.accent; pressedBackground: $Parley.accent;
      focusedBackground: $Parley.accent; focusedBorderColor: $Parley.ink; focusWidth: 2;
      disabledBackground: $Parley.accentTint; disabledText: $Parley.inkSoft; margin: 8,14,8,14
      """;

  private Buttons() {}

  /** A button with words. */
  public static JButton words(String name, String words) {
    var button = new JButton(words);
    button.setName(name);
    return button;
  }

  /** The one action of a form. */
  public static JButton primary(String name, String words) {
    var button = words(name, words);
    button.putClientProperty(FlatClientProperties.STYLE, PRIMARY);
    return button;
  }

  /** Words that look like a link. */
  public static JButton link(String name, String words) {
    var button = words(name, words);
    button.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
    button.putClientProperty(
        FlatClientProperties.STYLE, "foreground: $Parley.accent; margin: 2,6,2,6");
    button.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    return button;
  }

  /** A sign that says its words in a tooltip and to assistive technology. */
  public static JButton sign(String name, Sign sign, Token token, String words) {
    var button = new JButton(sign.icon(SIGN_SIZE, token));
    button.setName(name);
    button.setToolTipText(words);
    button.getAccessibleContext().setAccessibleName(words);
    button.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
    button.putClientProperty(FlatClientProperties.STYLE, "toolbar.margin: 8,8,8,8");
    button.setFocusable(true);
    return button;
  }
}
