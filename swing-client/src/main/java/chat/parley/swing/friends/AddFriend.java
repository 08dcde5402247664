package chat.parley.swing.friends;

import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.Type;
import com.formdev.flatlaf.FlatClientProperties;
import java.awt.event.ActionEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/** The field that asks somebody to be friends; what is wrong stands right below it. */
final class AddFriend extends JPanel {
  private final JTextField name = new JTextField();
  private final TextBlock problem = new TextBlock("", Type.SMALL, Token.DANGER);

  AddFriend(Words words, Consumer<FriendsEvent> events) {
    super(new MigLayout("insets 0 16 8 16, fillx, gap 6 4, hidemode 3", "[grow, fill][]"));
    setOpaque(false);
    setVisible(false);
    var ask = Buttons.words("ask", words.get("friends.ask"));
    name.setName("add-name");
    name.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, words.get("friends.add.name"));
    name.getAccessibleContext().setAccessibleName(words.get("friends.add.name"));
    problem.setName("add-problem");
    add(name, "growx, wmin 0");
    add(ask, "wrap");
    add(problem, "span, growx, wmin 0");
    ask.addActionListener(_ -> events.accept(new FriendsEvent.AddPressed(name.getText())));
    name.addActionListener(_ -> events.accept(new FriendsEvent.AddPressed(name.getText())));
    closeOnEscape();
  }

  void open() {
    setVisible(true);
    revalidate();
    name.requestFocusInWindow();
  }

  void toggle() {
    if (isVisible()) {
      setVisible(false);
    } else {
      open();
    }
  }

  void show(Optional<String> why, Optional<String> added) {
    problem.setText(why.orElse(""));
    problem.setVisible(why.isPresent());
    name.putClientProperty(
        FlatClientProperties.OUTLINE, why.isPresent() ? FlatClientProperties.OUTLINE_ERROR : null);
    name.getAccessibleContext().setAccessibleDescription(why.orElse(""));
    if (why.isPresent()) {
      setVisible(true);
    }
    added.filter(done -> done.equals(name.getText().strip())).ifPresent(_ -> name.setText(""));
    revalidate();
  }

  private void closeOnEscape() {
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "close");
    getActionMap()
        .put(
            "close",
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                setVisible(false);
              }
            });
  }
}
