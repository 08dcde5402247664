package chat.parley.swing.chat;

import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emoji.EmojiScanner;
import chat.parley.swing.emoji.RichText;
import chat.parley.swing.theme.Paint;
import chat.parley.swing.theme.Sign;
import chat.parley.swing.theme.Token;
import chat.parley.swing.theme.TokenLabel;
import chat.parley.swing.theme.Type;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.Icon;
import javax.swing.JLabel;

/** One message in its bubble: one's own tinted on the right, others' on the left. */
final class BubbleRow extends RowView {
  private static final int GAP_IN_GROUP = 2;
  private static final int GAP_BEFORE_GROUP = 12;
  private static final int AUTHOR_HEIGHT = 18;

  private final Row.Bubble bubble;
  private final RichText text;
  private final JLabel author;
  private final JLabel footer;
  private Optional<BubbleShape> shape = Optional.empty();
  private int shapedFor = -1;
  private boolean selected;

  /**
   * Makes a row.
   *
   * @param markWords what the mark means
   */
  BubbleRow(Row.Bubble bubble, String markWords, EmojiScanner scanner, EmojiArtwork artwork) {
    super(bubble);
    this.bubble = bubble;
    this.text = new RichText(bubble.text(), font(bubble, scanner), scanner, artwork);
    this.author = new TokenLabel(bubble.author(), Type.CAPTION, Token.INK_SOFT);
    this.footer = new TokenLabel(bubble.time(), Type.SMALL, Token.INK_SOFT);
    footer.setHorizontalTextPosition(JLabel.LEFT);
    footer.setIconTextGap(4);
    icon(bubble.mark()).ifPresent(footer::setIcon);
    footer.setName("mark." + bubble.mark());
    footer.setToolTipText(markWords);
    footer.getAccessibleContext().setAccessibleDescription(markWords);
    author.setVisible(namesAuthor());
    add(author);
    add(footer);
  }

  @Override
  int heightFor(int width) {
    var shaped = shape(width).bubble();
    return shaped.y + shaped.height;
  }

  void select(boolean on) {
    selected = on;
    repaint();
  }

  @Override
  public void doLayout() {
    var shaped = shape(getWidth());
    footer.setBounds(shaped.footer());
    var top = shaped.bubble().y - AUTHOR_HEIGHT;
    var room = Math.max(0, getWidth() - BubbleShape.PAD_X);
    author.setBounds(
        BubbleShape.PAD_X, top, Math.min(room, author.getPreferredSize().width), AUTHOR_HEIGHT);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    var shaped = shape(getWidth());
    var area = shaped.bubble();
    var smooth = Paint.smooth(graphics);
    var outline =
        Paint.round(area.x + 0.5, area.y + 0.5, area.width - 1, area.height - 1, Paint.RADIUS);
    var mine = bubble.side() == Row.Side.MINE;
    smooth.setColor((mine ? Token.ACCENT_TINT : Token.SURFACE).color());
    smooth.fill(outline);
    if (selected || !mine) {
      smooth.setColor((selected ? Token.ACCENT : Token.LINE).color());
      smooth.draw(outline);
    }
    paintText(smooth, shaped);
    smooth.dispose();
  }

  private void paintText(Graphics2D graphics, BubbleShape shaped) {
    var remark = bubble.style() == Row.Style.REMARK;
    graphics.setColor((remark ? Token.INK_SOFT : Token.INK).color());
    shaped
        .flowed()
        .paint(
            graphics,
            shaped.bubble().x + BubbleShape.PAD_X,
            shaped.bubble().y + BubbleShape.PAD_Y,
            shaped.textBox());
  }

  private BubbleShape shape(int width) {
    if (shapedFor != width || shape.isEmpty()) {
      var flowed = text.flow(BubbleShape.textWidth(width));
      var footerWidth = footer.getPreferredSize().width;
      shape = Optional.of(BubbleShape.arrange(flowed, width, top(), footerWidth, bubble.side()));
      shapedFor = width;
    }
    return shape.get();
  }

  private int top() {
    return switch (bubble.start()) {
      case OF_GROUP -> GAP_BEFORE_GROUP + (namesAuthor() ? AUTHOR_HEIGHT : 0);
      case INSIDE -> GAP_IN_GROUP;
    };
  }

  private boolean namesAuthor() {
    return bubble.side() == Row.Side.THEIRS && bubble.start() == Row.Start.OF_GROUP;
  }

  private static Font font(Row.Bubble bubble, EmojiScanner scanner) {
    var body = Type.BODY.font();
    return scanner.isGesture(bubble.text()) ? body.deriveFont(body.getSize2D() * 2) : body;
  }

  private static Optional<Icon> icon(Row.Mark mark) {
    return switch (mark) {
      case NONE -> Optional.empty();
      case WAITING -> Optional.of(Sign.CLOCK.icon(14, Token.INK_SOFT));
      case STORED -> Optional.of(Sign.TICK.icon(14, Token.INK_SOFT));
      case DELIVERED -> Optional.of(Sign.TICKS.icon(14, Token.INK_SOFT));
    };
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleBubble();
      accessibleContext.setAccessibleName(bubble.spoken());
    }
    return accessibleContext;
  }

  private final class AccessibleBubble extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.LABEL;
    }
  }
}
