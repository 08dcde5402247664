package chat.parley.swing.window;

import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Appearance;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The line with account, server, what the server can see, theme and sign-out. */
final class TopBar extends JPanel {
  private final Words words;
  private final JLabel where = new TokenLabel("", Type.LABEL, Token.INK_SOFT);
  private final JButton theme;

  TopBar(Words words, WindowActions actions) {
    super(
        new MigLayout("insets 0 16 0 8, fillx, gap 8 0", "[][grow, fill][][][]", "[44!, center]"));
    this.words = words;
    this.theme = Buttons.sign("theme", Sign.MOON, Token.INK_SOFT, words.get("theme.dark"));
    var sight = Buttons.sign("sight", Sign.EYE, Token.INK_SOFT, words.get("sight.title"));
    var leave = Buttons.sign("sign-out", Sign.LEAVE, Token.INK_SOFT, words.get("signout"));
    where.setName("where");
    add(new TokenLabel(words.get("app"), Type.HEADING, Token.ACCENT));
    add(where, "growx, wmin 0");
    add(sight);
    add(theme);
    add(leave);
    sight.addActionListener(_ -> actions.showSight());
    theme.addActionListener(_ -> actions.toggleTheme());
    leave.addActionListener(_ -> actions.signOut());
    updateUI();
  }

  void where(String text) {
    where.setText(text);
  }

  void appearance(Appearance now) {
    var dark = now == Appearance.DARK;
    var label = words.get(dark ? "theme.light" : "theme.dark");
    theme.setIcon((dark ? Sign.SUN : Sign.MOON).icon(16, Token.INK_SOFT));
    theme.setToolTipText(label);
    theme.getAccessibleContext().setAccessibleName(label);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(Token.SURFACE.color());
    setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Token.LINE.color()));
  }
}
