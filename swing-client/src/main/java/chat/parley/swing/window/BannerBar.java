package chat.parley.swing.window;

import chat.parley.swing.theme.Paint;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import chat.parley.swing.window.WindowState.Banner;
import chat.parley.swing.window.WindowState.Tone;
import java.awt.Graphics;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The line that says how the connection is. */
final class BannerBar extends JPanel {
  private static final int MARK = 4;

  private final JLabel text = new TokenLabel("", Type.LABEL, Token.INK);
  private Token tone = Token.ACCENT;

  BannerBar() {
    super(new MigLayout("insets 8 20 8 20, fillx", "[grow, fill]"));
    setName("banner");
    text.setName("banner-text");
    text.setIconTextGap(8);
    add(text, "growx, wmin 0");
    setVisible(false);
    updateUI();
  }

  void show(Optional<Banner> banner) {
    setVisible(banner.isPresent());
    banner.ifPresent(this::say);
  }

  private void say(Banner banner) {
    tone = banner.tone() == Tone.CAUTION ? Token.CAUTION : Token.ACCENT;
    text.setIcon(Sign.CLOCK.icon(16, tone));
    text.setText(banner.text());
    text.getAccessibleContext().setAccessibleName(banner.text());
    repaint();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(Token.SURFACE.color());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    var smooth = Paint.smooth(graphics);
    smooth.setColor(tone.color());
    smooth.fillRect(0, 0, MARK, getHeight());
    smooth.setColor(Token.LINE.color());
    smooth.fillRect(0, getHeight() - 1, getWidth(), 1);
    smooth.dispose();
  }
}
