package chat.parley.swing.sight;

import chat.parley.protocol.sight.SightTable;
import chat.parley.swing.text.Words;
import chat.parley.swing.theme.Card;
import chat.parley.swing.theme.ScrollColumn;
import chat.parley.swing.theme.TextBlock;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.util.List;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** Everything on the page, as wide as what it scrolls in. Event thread only. */
public final class SightPanel extends ScrollColumn {
  private static final int PADDING = 16;
  private static final int STEP = 24;

  private int arrangedWidth;

  /** Lays a table out. */
  public SightPanel(Words words, SightTable table) {
    super(new MigLayout("insets 20, fillx, wrap 1, gap 0 12", "[grow, fill]"), STEP);
    setName("sight-panel");
    add(new TextBlock(table.introduction(), Type.BODY, Token.INK), "wmin 0, gapbottom 4");
    table.subjects().forEach(subject -> add(new SubjectCard(words, subject), "wmin 0"));
    add(closing(words.get("sight.unprotected"), table.unprotected()), "wmin 0");
    add(closing(words.get("sight.claim"), List.of(table.claim())), "wmin 0");
  }

  @Override
  public void doLayout() {
    super.doLayout();
    if (arrangedWidth != getWidth()) {
      arrangedWidth = getWidth();
      SwingUtilities.invokeLater(() -> Wrapping.again(this));
    }
  }

  private static Card closing(String title, List<String> sentences) {
    var card =
        new Card(
            new MigLayout("insets 0, fillx, wrap 1, gap 0 8", "[grow, fill]"), PADDING, Token.LINE);
    card.add(new TokenLabel(title, Type.HEADING, Token.INK));
    sentences.forEach(each -> card.add(new TextBlock(each, Type.LABEL, Token.INK), "wmin 0"));
    return card;
  }
}
