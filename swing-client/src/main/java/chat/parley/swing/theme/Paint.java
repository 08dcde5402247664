package chat.parley.swing.theme;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;

/** Smooth shapes in the colours of the theme. */
public final class Paint {
  /** The radius of every corner. */
  public static final int RADIUS = 8;

  private Paint() {}

  /** A copy of the graphics that draws smoothly; the caller disposes of it. */
  public static Graphics2D smooth(Graphics graphics) {
    var copy = (Graphics2D) graphics.create();
    copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    copy.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return copy;
  }

  /** A rectangle with corners of a radius. */
  public static RoundRectangle2D round(
      double x, double y, double width, double height, double radius) {
    return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
  }
}
