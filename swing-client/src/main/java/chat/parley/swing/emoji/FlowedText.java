package chat.parley.swing.emoji;

import chat.parley.swing.theme.Type;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.util.List;

/**
 * Lines of text, broken and ready to paint.
 *
 * @param size of the type, in pixels
 * @param width the lines were broken for
 */
public record FlowedText(List<TextLayout> lines, float size, float width) {
  public FlowedText {
    lines = List.copyOf(lines);
  }

  /** Its height in pixels. */
  public int height() {
    return (int) Math.ceil(lines.size() * lineHeight());
  }

  /** The width of its longest line in pixels. */
  public int contentWidth() {
    return (int)
        Math.ceil(lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0));
  }

  /** The width of its last line in pixels, for what may stand behind it. */
  public int lastLineWidth() {
    return lines.isEmpty() ? 0 : (int) Math.ceil(lines.getLast().getVisibleAdvance());
  }

  /** Whether its last line runs from right to left. */
  public boolean endsRightToLeft() {
    return !lines.isEmpty() && !lines.getLast().isLeftToRight();
  }

  /**
   * Paints it in the graphics' colour, right-to-left lines at the right edge.
   *
   * @param box width to align in
   */
  public void paint(Graphics2D graphics, float x, float y, float box) {
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    var top = y;
    for (var line : lines) {
      var slack = lineHeight() - size;
      var baseline = top + slack / 2 + size * 0.86f;
      line.draw(graphics, line.isLeftToRight() ? x : x + box - line.getAdvance(), baseline);
      top += lineHeight();
    }
  }

  private float lineHeight() {
    return size * Type.LINE_HEIGHT;
  }
}
