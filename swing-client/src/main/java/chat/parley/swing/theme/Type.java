package chat.parley.swing.theme;

import java.awt.Font;
import java.util.Objects;
import javax.swing.UIManager;

/** A size and weight of type, derived from the theme's default font so that fallback fonts stay. */
public enum Type {
  TITLE("defaultFont", Font.BOLD, 7),
  HEADING("defaultFont", Font.BOLD, 2),
  BODY("defaultFont", Font.PLAIN, 1),
  LABEL("defaultFont", Font.PLAIN, 0),
  STRONG("defaultFont", Font.BOLD, 0),
  SMALL("defaultFont", Font.PLAIN, -2),
  CAPTION("defaultFont", Font.BOLD, -2),
  EXACT("monospaced.font", Font.PLAIN, 0);

  /** Line height as a multiple of the type size. */
  public static final float LINE_HEIGHT = 1.45f;

  private final String key;
  private final int style;
  private final int larger;

  Type(String key, int style, int larger) {
    this.key = key;
    this.style = style;
    this.larger = larger;
  }

  /** The font in the installed theme. */
  public Font font() {
    var base = Objects.requireNonNull(UIManager.getFont(key), key);
    return base.deriveFont(style, base.getSize2D() + larger);
  }
}
