package chat.parley.swing.sight;

import chat.parley.protocol.sight.SubjectSight;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Buttons;
import chat.parley.swing.theme.Card;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** One subject: sealed and clear side by side, every field behind a button. */
final class SubjectCard extends Card {
  private static final int PADDING = 16;
  private static final String FIELDS_AT = "newline, span, growx, wmin 0, gaptop 8";

  private final Words words;
  private final SubjectSight subject;
  private final JButton expander;
  private final JPanel fields;

  SubjectCard(Words words, SubjectSight subject) {
    super(
        new MigLayout("insets 0, fillx, hidemode 3", "[grow, fill, sg][24!][grow, fill, sg]", ""),
        PADDING,
        Token.LINE);
    this.words = words;
    this.subject = subject;
    var key = subject.subject().name();
    this.expander = Buttons.link("fields." + key, "");
    this.fields = new FieldList(subject);
    setName("subject." + key);
    getAccessibleContext().setAccessibleName(subject.title());
    furnish();
    open(false);
  }

  private void furnish() {
    add(new TokenLabel(subject.title(), Type.HEADING, Token.INK), "span, wrap 12");
    add(side(words.get("sight.sealed"), Sign.LOCK, Token.GOOD, subject.sealed()), "top, wmin 0");
    add(
        side(words.get("sight.clear"), Sign.EYE, Token.CAUTION, subject.clear()),
        "skip, top, wmin 0");
    add(expander, "newline, span, pad 0 -6 0 -6, gaptop 4, growx 0, alignx left");
    add(fields, FIELDS_AT);
    expander.addActionListener(_ -> open(!fields.isVisible()));
    expander.addFocusListener(new IntoView());
  }

  private void open(boolean open) {
    fields.setVisible(open);
    var count = subject.rows().size();
    expander.setIcon((open ? Sign.FOLD : Sign.FORTH).icon(12, Token.ACCENT));
    expander.setText(open ? words.get("sight.fold", count) : words.get("sight.fields", count));
    expander
        .getAccessibleContext()
        .setAccessibleName(words.get("sight.spoken", subject.title(), expander.getText()));
    Wrapping.again(this);
  }

  private static JPanel side(String title, Sign sign, Token token, List<String> sentences) {
    var side = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gap 0 8", "[grow, fill]"));
    side.setOpaque(false);
    var head = new TokenLabel(title, Type.STRONG, token);
    head.setIcon(sign.icon(16, token));
    head.setIconTextGap(8);
    side.add(head, "wmin 0");
    sentences.forEach(each -> side.add(new TextBlock(each, Type.LABEL, Token.INK), "wmin 0"));
    return side;
  }

  /** Scrolls to the button that the tab key has reached. */
  private static final class IntoView extends FocusAdapter {
    @Override
    public void focusGained(FocusEvent event) {
      var button = (JComponent) event.getComponent();
      button.scrollRectToVisible(new Rectangle(button.getSize()));
    }
  }
}
