package chat.parley.swing.chat;

import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.PresenceIcon;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Whom one talks to and where they are. */
final class ChatHeader extends JPanel {
  private final Words words;
  private final JLabel name = new TokenLabel("", Type.HEADING, Token.INK);
  private final JLabel presence = new TokenLabel("", Type.LABEL, Token.INK_SOFT);
  private final JButton back;

  ChatHeader(Words words, Runnable leave) {
    super(
        new MigLayout("insets 0 20 0 20, fillx, gap 0, hidemode 3", "[][grow][]", "[52!, center]"));
    this.words = words;
    this.back = Buttons.sign("back", Sign.BACK, Token.INK_SOFT, words.get("chat.back"));
    name.setName("chat-name");
    presence.setName("chat-presence");
    presence.setIconTextGap(6);
    add(back, "cell 0 0, gapright 4");
    add(name, "cell 1 0, growx, wmin 0");
    add(presence, "cell 2 0, gapleft 12");
    back.setVisible(false);
    back.addActionListener(_ -> leave.run());
    updateUI();
  }

  void show(ChatState.Header header) {
    name.setText(header.name());
    switch (header.presence()) {
      case AWAY -> presence("presence.away", PresenceIcon.Kind.AWAY);
      case ONLINE -> presence("presence.online", PresenceIcon.Kind.ONLINE);
      case IN_THIS_CHAT -> presence("presence.here", PresenceIcon.Kind.HERE);
    }
  }

  void offerBack(boolean offered) {
    back.setVisible(offered);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Token.LINE.color()));
  }

  private void presence(String key, PresenceIcon.Kind kind) {
    presence.setText(words.get(key));
    presence.setIcon(new PresenceIcon(kind));
  }
}
