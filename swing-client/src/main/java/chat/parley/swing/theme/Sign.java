package chat.parley.swing.theme;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import javax.swing.Icon;

/** The signs of the interface, drawn as lines on a square of 16 so that they take any token. */
public enum Sign {
  CLOCK(circle(8, 8, 5.5), lines(8, 4.8, 8, 8, 10.2, 9.4)),
  TICK(lines(3.5, 8.5, 6.5, 11.5, 12.5, 5)),
  TICKS(lines(1, 8.5, 4, 11.5, 10, 5), lines(7.6, 11.1, 8, 11.5, 14.5, 5)),
  CROSS(lines(4.5, 4.5, 11.5, 11.5), lines(11.5, 4.5, 4.5, 11.5)),
  PLUS(lines(8, 3.5, 8, 12.5), lines(3.5, 8, 12.5, 8)),
  SEND(lines(2, 8, 14, 2.5, 10, 13.5, 7.5, 9, 2, 8), lines(7.5, 9, 14, 2.5)),
  FACE(circle(8, 8, 6), arc(8, 8, 3.2), circle(5.8, 6.6, 0.4), circle(10.2, 6.6, 0.4)),
  SUN(
      circle(8, 8, 2.8),
      lines(8, 1.5, 8, 3),
      lines(8, 13, 8, 14.5),
      lines(1.5, 8, 3, 8),
      lines(13, 8, 14.5, 8),
      lines(3.4, 3.4, 4.5, 4.5),
      lines(11.5, 11.5, 12.6, 12.6),
      lines(3.4, 12.6, 4.5, 11.5),
      lines(11.5, 4.5, 12.6, 3.4)),
  MOON(crescent()),
  BACK(lines(9.5, 3.5, 5, 8, 9.5, 12.5)),
  FORTH(lines(6.5, 3.5, 11, 8, 6.5, 12.5)),
  FOLD(lines(3.5, 10, 8, 5.5, 12.5, 10)),
  PEOPLE(circle(8, 5.2, 2.7), arch()),
  LOCK(
      lines(3.5, 7, 12.5, 7, 12.5, 13.5, 3.5, 13.5, 3.5, 7),
      lines(5.4, 7, 5.4, 4.8),
      lines(10.6, 7, 10.6, 4.8),
      shackle()),
  EYE(lids(), circle(8, 8, 2)),
  LEAVE(
      lines(6.5, 2.5, 3, 2.5, 3, 13.5, 6.5, 13.5),
      lines(6.5, 8, 13.5, 8),
      lines(10.5, 5, 13.5, 8, 10.5, 11));

  private static final double GRID = 16;
  private static final float WEIGHT = 1.4f;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
  private final List<Shape> shapes;

  Sign(Shape... shapes) {
    this.shapes = List.of(shapes);
  }

  /**
   * The sign as an icon.
   *
   * @param size height and width in pixels
   */
  public Icon icon(int size, Token token) {
    return new SignIcon(this, size, token);
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Shape arc(double x, double y, double radius) {
    return new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, 200, 140, Arc2D.OPEN);
  }

  private static Shape arch() {
    return new Arc2D.Double(2.8, 9.6, 10.4, 9, 0, 180, Arc2D.OPEN);
  }

  private static Shape shackle() {
    return new Arc2D.Double(5.4, 2.2, 5.2, 5.2, 0, 180, Arc2D.OPEN);
  }

  private static Shape lids() {
    var path = new Path2D.Double();
    path.moveTo(1.5, 8);
    path.quadTo(8, -0.5, 14.5, 8);
    path.quadTo(8, 16.5, 1.5, 8);
    return path;
  }

  private static Shape crescent() {
    var path = new Path2D.Double();
    path.moveTo(13, 9.6);
    path.curveTo(11.4, 14, 5.2, 14.6, 3.2, 10.4);
    path.curveTo(1.4, 6.6, 3.6, 3.2, 7, 2.6);
    path.curveTo(4.8, 6.8, 8.4, 11, 13, 9.6);
    path.closePath();
    return path;
  }

  private static Shape lines(double... coordinates) {
    var path = new Path2D.Double();
    path.moveTo(coordinates[0], coordinates[1]);
    for (var index = 2; index < coordinates.length; index += 2) {
      path.lineTo(coordinates[index], coordinates[index + 1]);
    }
    return path;
  }

  private record SignIcon(Sign sign, int size, Token token) implements Icon {
    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
      var copy = (Graphics2D) graphics.create();
      copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      copy.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      copy.translate(x, y);
      copy.scale(size / GRID, size / GRID);
      copy.setStroke(new BasicStroke(WEIGHT, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      copy.setColor(token.color());
      sign.shapes.forEach(copy::draw);
      copy.dispose();
    }

    @Override
    public int getIconWidth() {
      return size;
    }

    @Override
    public int getIconHeight() {
      return size;
    }
  }
}
