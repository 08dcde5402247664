package chat.parley.swing.signin;

import chat.parley.swing.signin.SignInState.Trust;
import chat.parley.swing.theme.Card;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import net.miginfocom.swing.MigLayout;

/** A fingerprint as a person compares it: two rows of four groups. */
final class FingerprintGrid extends Card {
  FingerprintGrid() {
    super(new MigLayout("insets 0, gap 16 4, wrap 4, alignx center"), 12, Token.LINE);
    setName("fingerprint");
  }

  void show(Trust trust) {
    removeAll();
    trust.groups().forEach(group -> add(new TokenLabel(group, Type.EXACT, Token.INK)));
    getAccessibleContext().setAccessibleName(String.join(" ", trust.groups()));
    revalidate();
  }
}
