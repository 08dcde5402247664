package chat.parley.swing.theme;

import java.awt.Graphics;
import java.awt.LayoutManager;
import javax.swing.JPanel;

/** A round panel on the paper. */
public class Card extends JPanel {
  /**
   * Makes a card.
   *
   * @param padding between its edge and its content, in pixels
   */
  @SuppressWarnings("this-escape") // what escapes goes to Swing, which is done with it
  public Card(LayoutManager layout, int padding, Token line) {
    super(layout);
    setOpaque(false);
    setBorder(new CardBorder(padding, line));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    var smooth = Paint.smooth(graphics);
    smooth.setColor(Token.SURFACE.color());
    smooth.fill(Paint.round(0, 0, getWidth(), getHeight(), Paint.RADIUS));
    smooth.dispose();
  }
}
