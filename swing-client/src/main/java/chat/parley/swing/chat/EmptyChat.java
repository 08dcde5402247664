package chat.parley.swing.chat;

import chat.parley.swing.text.Words;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** What stands where messages will be: what to do next, and who can read it. */
final class EmptyChat extends JPanel {
  private final Words words;
  private final JLabel title = new TokenLabel("", Type.HEADING, Token.INK);
  private final TextBlock text = new TextBlock("", Type.BODY, Token.INK_SOFT);

  EmptyChat(Words words) {
    super(new MigLayout("fill, insets 24", "[center]", "push[][]push"));
    this.words = words;
    setName("empty-chat");
    text.setName("empty-text");
    add(title, "w 0:400:400, wrap");
    add(text, "w 0:400:400, gaptop 4");
  }

  void nothingOpen() {
    title.setText(words.get("empty.choose.title"));
    text.setText(words.get("empty.choose"));
  }

  void noMessages(String name) {
    title.setText(words.get("empty.chat.title", name));
    text.setText(words.get("empty.chat", name));
  }
}
