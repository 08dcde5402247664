package chat.parley.swing.friends;

import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Who asks to be friends, with an answer each, and whom one asked. */
final class RequestList extends JPanel {
  private final Words words;
  private final Consumer<FriendsEvent> events;
  private List<String> incoming = List.of();
  private List<String> outgoing = List.of();

  RequestList(Words words, Consumer<FriendsEvent> events) {
    super(new MigLayout("insets 0 16 8 12, fillx, gap 0 0", "[grow, fill][][]"));
    this.words = words;
    this.events = events;
    setName("requests");
    setOpaque(false);
    setVisible(false);
  }

  void show(List<String> asking, List<String> asked) {
    if (asking.equals(incoming) && asked.equals(outgoing)) {
      return;
    }
    incoming = asking;
    outgoing = asked;
    removeAll();
    incoming();
    outgoing();
    setVisible(!asking.isEmpty() || !asked.isEmpty());
    revalidate();
    repaint();
  }

  private void incoming() {
    if (!incoming.isEmpty()) {
      title(words.get("friends.requests", incoming.size()));
    }
    for (var name : incoming) {
      add(new TokenLabel(name, Type.STRONG, Token.INK), "growx, wmin 0");
      var yes = words.get("friends.accept", name);
      var accept = Buttons.sign("accept." + name, Sign.TICK, Token.GOOD, yes);
      accept.addActionListener(_ -> events.accept(new FriendsEvent.Accepted(name)));
      add(accept);
      var no = words.get("friends.decline", name);
      var decline = Buttons.sign("decline." + name, Sign.CROSS, Token.DANGER, no);
      decline.addActionListener(_ -> events.accept(new FriendsEvent.Declined(name)));
      add(decline, "wrap");
    }
  }

  private void outgoing() {
    if (!outgoing.isEmpty()) {
      title(words.get("friends.asked"));
    }
    for (var name : outgoing) {
      add(new TokenLabel(name, Type.LABEL, Token.INK_SOFT), "growx, wmin 0, h 28!");
      add(new TokenLabel("", Type.SMALL, Token.INK_SOFT), "span, wrap");
    }
  }

  private void title(String text) {
    add(
        new TokenLabel(text, Type.CAPTION, Token.INK_SOFT),
        "span, growx, wmin 0, gaptop 8, gapbottom 4, wrap");
  }
}
