package chat.parley.swing.theme;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.geom.Ellipse2D;
import javax.swing.Icon;

/** Presence as a shape: a hollow ring, a full dot, a dot within a ring. */
public record PresenceIcon(Kind kind) implements Icon {
  private static final int SIZE = 12;

  /** Where somebody is. */
  public enum Kind {
    AWAY,
    ONLINE,
    HERE
  }

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    var smooth = Paint.smooth(graphics);
    smooth.translate(x, y);
    smooth.setStroke(new BasicStroke(1.5f));
    switch (kind) {
      case AWAY -> {
        smooth.setColor(Token.INK_SOFT.color());
        smooth.draw(new Ellipse2D.Double(2.75, 2.75, 6.5, 6.5));
      }
      case ONLINE -> {
        smooth.setColor(Token.GOOD.color());
        smooth.fill(new Ellipse2D.Double(2, 2, 8, 8));
      }
      case HERE -> {
        smooth.setColor(Token.GOOD.color());
        smooth.fill(new Ellipse2D.Double(3.5, 3.5, 5, 5));
        smooth.draw(new Ellipse2D.Double(0.75, 0.75, 10.5, 10.5));
      }
    }
    smooth.dispose();
  }

  @Override
  public int getIconWidth() {
    return SIZE;
  }

  @Override
  public int getIconHeight() {
    return SIZE;
  }
}
