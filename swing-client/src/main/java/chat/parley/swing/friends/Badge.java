package chat.parley.swing.friends;

import chat.parley.swing.theme.Paint;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.awt.Dimension;
import java.awt.Graphics;

/** A count in a pill. */
final class Badge extends TokenLabel {
  private static final int HEIGHT = 18;
  private static final int MOST = 99;

  Badge() {
    super("", Type.CAPTION, Token.ON_ACCENT);
    setHorizontalAlignment(CENTER);
  }

  void count(int unread) {
    setText(unread > MOST ? MOST + "+" : Integer.toString(unread));
    setVisible(unread > 0);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Math.max(HEIGHT, super.getPreferredSize().width + 10), HEIGHT);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    var smooth = Paint.smooth(graphics);
    smooth.setColor(Token.ACCENT.color());
    smooth.fill(Paint.round(0, 0, getWidth(), getHeight(), HEIGHT / 2.0));
    smooth.dispose();
    super.paintComponent(graphics);
  }
}
