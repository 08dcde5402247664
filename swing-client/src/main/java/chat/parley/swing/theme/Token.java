package chat.parley.swing.theme;

import java.awt.Color;
import java.util.Objects;
import javax.swing.UIManager;

/** A colour by its meaning; the value is the installed theme's. */
public enum Token {
  PAPER("Parley.paper"),
  SURFACE("Parley.surface"),
  INK("Parley.ink"),
  INK_SOFT("Parley.inkSoft"),
  LINE("Parley.line"),
  ACCENT("Parley.accent"),
  ACCENT_TINT("Parley.accentTint"),
  GOOD("Parley.good"),
  CAUTION("Parley.caution"),
  DANGER("Parley.danger"),
  ON_ACCENT("Parley.onAccent"),
  INPUT_BORDER("Parley.inputBorder");

  private final String key;

  Token(String key) {
    this.key = key;
  }

  /** Its name in the themes' properties files. */
  public String key() {
    return key;
  }

  /**
   * Its colour in the installed theme; ask again whenever painting, themes change.
   *
   * @throws NullPointerException when no Parley theme is installed
   */
  public Color color() {
    return Objects.requireNonNull(UIManager.getColor(key), key);
  }
}
