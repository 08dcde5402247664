package chat.parley.swing.signin;

import chat.parley.swing.signin.SignInState.Trust;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Asks a person to compare the fingerprint of a server never seen before. */
final class TrustStep extends JPanel {
  private final Words words;
  private final TextBlock why = new TextBlock("", Type.LABEL, Token.INK);
  private final FingerprintGrid fingerprint = new FingerprintGrid();
  private final JButton trust;

  TrustStep(Words words, Consumer<SignInEvent> events) {
    super(new MigLayout("insets 0, fillx, gap 0 4", "[grow, fill]"));
    this.words = words;
    this.trust = Buttons.primary("trust", words.get("trust.yes"));
    var back = Buttons.link("distrust", words.get("trust.no"));
    setOpaque(false);
    add(new TokenLabel(words.get("trust.title"), Type.TITLE, Token.INK), "gapbottom 12, wrap");
    add(why, "growx, wmin 0, wrap");
    add(fingerprint, "growx, gaptop 8, gapbottom 8, wrap");
    add(new TextBlock(words.get("trust.how"), Type.LABEL, Token.INK_SOFT), "growx, wmin 0, wrap");
    add(trust, "growx, gaptop 16, wrap");
    add(back, "align center, growx 0, gaptop 8");
    trust.addActionListener(_ -> events.accept(new SignInEvent.Trusted()));
    back.addActionListener(_ -> events.accept(new SignInEvent.Distrusted()));
  }

  void show(Trust question) {
    why.setText(words.get("trust.why", question.server()));
    fingerprint.show(question);
    trust.requestFocusInWindow();
  }
}
