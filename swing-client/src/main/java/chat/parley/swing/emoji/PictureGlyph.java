package chat.parley.swing.emoji;

import java.awt.Graphics2D;
import java.awt.font.GraphicAttribute;
import javax.swing.Icon;

/** A picture among letters: sits on the baseline like one, a little below it. */
final class PictureGlyph extends GraphicAttribute {
  private static final float BELOW_BASELINE = 0.18f;
  private static final float GAP = 1;

  private final Icon icon;

  PictureGlyph(Icon icon) {
    super(ROMAN_BASELINE);
    this.icon = icon;
  }

  @Override
  public float getAscent() {
    return icon.getIconHeight() * (1 - BELOW_BASELINE);
  }

  @Override
  public float getDescent() {
    return icon.getIconHeight() * BELOW_BASELINE;
  }

  @Override
  public float getAdvance() {
    return icon.getIconWidth() + 2 * GAP;
  }

  @Override
  public void draw(Graphics2D graphics, float x, float y) {
    icon.paintIcon(null, graphics, Math.round(x + GAP), Math.round(y - getAscent()));
  }
}
