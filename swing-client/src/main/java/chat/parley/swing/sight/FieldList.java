package chat.parley.swing.sight;

import chat.parley.protocol.sight.Sight;
import chat.parley.protocol.sight.SightRow;
import chat.parley.protocol.sight.SubjectSight;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import net.miginfocom.swing.MigLayout;

/** All fields of a subject, each with what the server sees of it. Made when first shown. */
final class FieldList extends JPanel {
  private Optional<SubjectSight> waiting;

  FieldList(SubjectSight subject) {
    super(
        new MigLayout(
            "insets 0, fillx, wrap 3, gap 16 4", "[grow 45, fill][150!, fill][grow 55, fill]"));
    this.waiting = Optional.of(subject);
    setOpaque(false);
    setVisible(false);
  }

  @Override
  public void setVisible(boolean visible) {
    if (visible) {
      waiting.ifPresent(subject -> subject.rows().forEach(this::append));
      waiting = Optional.empty();
    }
    super.setVisible(visible);
  }

  private void append(SightRow row) {
    add(new JSeparator(), "span, growx, wmin 0, gaptop 2, gapbottom 2");
    var place = new TokenLabel(row.place(), Type.EXACT, Token.INK);
    place.setName("field." + row.place());
    add(place, "top, wmin 0");
    add(new TextBlock(row.verdict(), Type.LABEL, token(row.sight())), "top, wmin 0, spany 2");
    add(new TextBlock(row.words(), Type.LABEL, Token.INK), "top, wmin 0, spany 2");
    add(new TokenLabel(row.form(), Type.SMALL, Token.INK_SOFT), "top, wmin 0");
  }

  private static Token token(Sight sight) {
    return switch (sight) {
      case SEALED -> Token.GOOD;
      case PARTLY -> Token.INK_SOFT;
      case CLEAR -> Token.CAUTION;
    };
  }
}
