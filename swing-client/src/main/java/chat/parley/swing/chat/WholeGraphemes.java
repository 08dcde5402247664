package chat.parley.swing.chat;

import java.text.BreakIterator;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DocumentFilter;

/** Never leaves half an emoji behind: what is removed grows to whole graphemes. */
final class WholeGraphemes extends DocumentFilter {
  @Override
  public void remove(FilterBypass bypass, int offset, int length) throws BadLocationException {
    var text = bypass.getDocument().getText(0, bypass.getDocument().getLength());
    var graphemes = BreakIterator.getCharacterInstance();
    graphemes.setText(text);
    var start = graphemes.isBoundary(offset) ? offset : graphemes.preceding(offset);
    var typedEnd = offset + length;
    var end = graphemes.isBoundary(typedEnd) ? typedEnd : graphemes.following(typedEnd);
    super.remove(bypass, start, end - start);
  }

  @Override
  public void replace(
      FilterBypass bypass, int offset, int length, String text, AttributeSet attributes)
      throws BadLocationException {
    super.replace(bypass, offset, length, text, null);
  }
}
