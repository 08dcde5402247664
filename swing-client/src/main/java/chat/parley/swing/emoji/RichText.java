package chat.parley.swing.emoji;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import javax.swing.Icon;

/**
 * A text with its emoji found, ready to be broken into lines of any width. Mixed directions and
 * scripts without blanks between words are the text engine's work. Event thread only.
 */
public final class RichText {
  /** Sub-pixel positions, so that lines break in the same places on every screen. */
  static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private static final String PICTURE = "\uFFFC";
  private static final float PICTURE_SIZE = 1.3f;

  private final List<AttributedString> paragraphs = new ArrayList<>();
  private final Font font;

  /** Prepares a text; every line feed starts a new line. */
  public RichText(String text, Font font, EmojiScanner scanner, EmojiArtwork artwork) {
    this.font = font;
    text.lines()
        .map(line -> paragraph(scanner.scan(line), artwork))
        .forEachOrdered(paragraphs::add);
  }

  /**
   * Breaks it into lines.
   *
   * @param width in pixels; a word that is longer is cut
   */
  public FlowedText flow(float width) {
    var lines = new ArrayList<TextLayout>();
    for (var paragraph : paragraphs) {
      var iterator = paragraph.getIterator();
      var measurer = new LineBreakMeasurer(iterator, MEASURE);
      while (measurer.getPosition() < iterator.getEndIndex()) {
        lines.add(measurer.nextLayout(width));
      }
    }
    return new FlowedText(lines, font.getSize2D(), width);
  }

  private AttributedString paragraph(List<TextPiece> pieces, EmojiArtwork artwork) {
    var letters = new StringBuilder();
    var glyphs = new ArrayList<Glyph>();
    for (var piece : pieces) {
      switch (piece) {
        case TextPiece.Letters(var text) -> letters.append(text);
        case TextPiece.Picture(var text) ->
            artwork
                .icon(text, Math.round(font.getSize2D() * PICTURE_SIZE))
                .ifPresent(icon -> glyphs.add(new Glyph(mark(letters), icon)));
      }
    }
    return attributed(letters.isEmpty() ? " " : letters.toString(), glyphs);
  }

  private static int mark(StringBuilder letters) {
    letters.append(PICTURE);
    return letters.length() - 1;
  }

  private AttributedString attributed(String letters, List<Glyph> glyphs) {
    var string = new AttributedString(letters);
    string.addAttribute(TextAttribute.FONT, font);
    for (var glyph : glyphs) {
      string.addAttribute(
          TextAttribute.CHAR_REPLACEMENT,
          new PictureGlyph(glyph.icon()),
          glyph.position(),
          glyph.position() + 1);
    }
    return string;
  }

  private record Glyph(int position, Icon icon) {}
}
