package chat.parley.swing.chat;

import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.Card;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.Type;
import java.awt.event.ActionEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;

/** The field, its buttons, and above them why something does not work. */
final class Composer extends JPanel {
  private final Words words;
  private final ComposerField field;
  private final JButton face;
  private final TextBlock notice = new TextBlock("", Type.LABEL, Token.DANGER);

  /**
   * Makes a composer.
   *
   * @param send takes what was written
   * @param emotes opens or closes the emote panel
   */
  Composer(Words words, EmojiArtwork artwork, Consumer<String> send, Runnable emotes) {
    super(new MigLayout("insets 8 20 16 20, fillx, gap 0 6, hidemode 3, wrap 1", "[grow, fill]"));
    this.words = words;
    this.field = new ComposerField(artwork, send);
    this.face = Buttons.sign("emotes-toggle", Sign.FACE, Token.INK_SOFT, words.get("chat.emotes"));
    var submit = Buttons.sign("send", Sign.SEND, Token.ACCENT, words.get("chat.send"));
    notice.setName("notice");
    add(notice, "growx, wmin 0");
    add(framed(submit), "growx, wmin 0");
    face.addActionListener(_ -> emotes.run());
    submit.addActionListener(
        _ -> field.getActionMap().get("send").actionPerformed(new ActionEvent(this, 0, "send")));
  }

  ComposerField field() {
    return field;
  }

  void show(String name, Optional<String> why) {
    field.placeholder(words.get("chat.write", name));
    notice.setText(why.orElse(""));
    notice.setVisible(why.isPresent());
  }

  void emotesOffered(boolean offered) {
    face.setVisible(offered);
  }

  private JPanel framed(JButton submit) {
    var scroll =
        new JScrollPane(
            field,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setOpaque(false);
    scroll.getViewport().setOpaque(false);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    var frame =
        new Card(
            new MigLayout("insets 0, fillx, gap 0, hidemode 3", "[grow, fill][][]", "[bottom]"),
            2,
            Token.INPUT_BORDER);
    frame.add(scroll, "growx, wmin 0, hmin pref");
    frame.add(face);
    frame.add(submit);
    return frame;
  }
}
