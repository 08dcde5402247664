package chat.parley.swing.theme;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import javax.swing.border.AbstractBorder;

/** The round line around a card or an input. */
public final class CardBorder extends AbstractBorder {
  private final int padding;
  private final Token line;

  /**
   * Makes a border.
   *
   * @param padding between line and content, in pixels
   */
  public CardBorder(int padding, Token line) {
    this.padding = padding;
    this.line = line;
  }

  @Override
  public void paintBorder(Component c, Graphics graphics, int x, int y, int width, int height) {
    var smooth = Paint.smooth(graphics);
    smooth.setColor(line.color());
    smooth.draw(Paint.round(x + 0.5, y + 0.5, width - 1, height - 1, Paint.RADIUS));
    smooth.dispose();
  }

  @Override
  public Insets getBorderInsets(Component c, Insets insets) {
    insets.set(padding, padding, padding, padding);
    return insets;
  }
}
