package chat.parley.swing.theme;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.geom.Ellipse2D;
import java.util.Locale;
import javax.swing.Icon;

/**
 * The first letter of a name in a circle.
 *
 * @param size in pixels
 * @param ground the circle's colour
 */
public record AvatarIcon(String name, int size, Token ground) implements Icon {
  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    var smooth = Paint.smooth(graphics);
    smooth.setColor(ground.color());
    smooth.fill(new Ellipse2D.Double(x, y, size, size));
    smooth.setColor(Token.INK.color());
    smooth.setFont(Type.STRONG.font());
    var letter = letter();
    var metrics = smooth.getFontMetrics();
    smooth.setRenderingHint(
        java.awt.RenderingHints.KEY_TEXT_ANTIALIASING,
        java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    smooth.drawString(
        letter,
        x + (size - metrics.stringWidth(letter)) / 2f,
        y + (size - metrics.getHeight()) / 2f + metrics.getAscent());
    smooth.dispose();
  }

  @Override
  public int getIconWidth() {
    return size;
  }

  @Override
  public int getIconHeight() {
    return size;
  }

  private String letter() {
    return name.isEmpty() ? "" : Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT);
  }
}
