package chat.parley.swing.window;

import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.Token;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** What is left of a folded pane: one button that opens it. */
final class Strip extends JPanel {
  private final boolean left;

  Strip(String name, Sign sign, String words, boolean left, Runnable open) {
    super(new MigLayout("insets 8 0 0 0, fillx, alignx center", "[center]"));
    this.left = left;
    var button = Buttons.sign(name, sign, Token.INK_SOFT, words);
    button.addActionListener(_ -> open.run());
    add(button);
    updateUI();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(Token.SURFACE.color());
    setBorder(
        BorderFactory.createMatteBorder(0, left ? 0 : 1, 0, left ? 1 : 0, Token.LINE.color()));
  }
}
