package chat.parley.swing.chat;

import chat.parley.swing.emoji.FlowedText;
import java.awt.Rectangle;

/**
 * Where the parts of a bubble go at one width, in pixels of its row.
 *
 * @param flowed the text, broken for this width
 * @param bubble the rounded area
 * @param footer where time and mark begin, at the right edge and on the baseline's line
 */
record BubbleShape(FlowedText flowed, Rectangle bubble, Rectangle footer) {
  static final int PAD_X = 12;
  static final int PAD_Y = 8;
  static final int FOOTER_GAP = 12;
  private static final int FOOTER_HEIGHT = 16;
  private static final int WIDEST = 560;
  private static final double SHARE = 0.78;

  /** The widest text that fits a row. */
  static int textWidth(int rowWidth) {
    return Math.max(48, (int) Math.min(WIDEST, rowWidth * SHARE) - 2 * PAD_X);
  }

  /**
   * Arranges a bubble; time and mark share the last line where they fit.
   *
   * @param top above the bubble, for the author
   */
  static BubbleShape arrange(
      FlowedText flowed, int rowWidth, int top, int footerWidth, Row.Side side) {
    var widest = textWidth(rowWidth);
    var shared =
        !flowed.endsRightToLeft() && flowed.lastLineWidth() + FOOTER_GAP + footerWidth <= widest;
    var lastLine = shared ? flowed.lastLineWidth() + FOOTER_GAP + footerWidth : footerWidth;
    var content = Math.max(flowed.contentWidth(), lastLine);
    var width = content + 2 * PAD_X;
    var height = flowed.height() + (shared ? 0 : FOOTER_HEIGHT) + 2 * PAD_Y;
    var left = side == Row.Side.MINE ? rowWidth - width : 0;
    var bubble = new Rectangle(left, top, width, height);
    var footer =
        new Rectangle(
            left + width - PAD_X - footerWidth,
            top + height - PAD_Y - FOOTER_HEIGHT - 1,
            footerWidth,
            FOOTER_HEIGHT);
    return new BubbleShape(flowed, bubble, footer);
  }

  /** The width the text may align in. */
  int textBox() {
    return bubble.width - 2 * PAD_X;
  }
}
