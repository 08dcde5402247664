package chat.parley.swing.chat;

import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emoji.EmojiScanner;
import chat.parley.swing.emoji.TextPiece;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;

/**
 * Draws the emoji of a document as pictures while their characters stay what they are, so that
 * copying and sending give the text as written.
 */
final class EmojiStyler implements DocumentListener {
  private static final int SIZE = 18;

  private final EmojiScanner scanner;
  private final EmojiArtwork artwork;

  EmojiStyler(EmojiArtwork artwork) {
    this.scanner = new EmojiScanner(artwork);
    this.artwork = artwork;
  }

  @Override
  public void insertUpdate(DocumentEvent event) {
    later(event);
  }

  @Override
  public void removeUpdate(DocumentEvent event) {
    later(event);
  }

  @Override
  public void changedUpdate(DocumentEvent event) {
    // Styles changed, by this class; the text did not.
  }

  /** A document must not be changed while it tells of a change. */
  private void later(DocumentEvent event) {
    if (event.getDocument() instanceof StyledDocument document) {
      java.awt.EventQueue.invokeLater(() -> style(document));
    }
  }

  private void style(StyledDocument document) {
    var position = 0;
    for (var piece : scanner.scan(text(document))) {
      var length = piece.text().length();
      switch (piece) {
        case TextPiece.Letters _ -> plain(document, position, length);
        case TextPiece.Picture(var emoji) -> picture(document, position, emoji);
      }
      position += length;
    }
  }

  private static void plain(StyledDocument document, int position, int length) {
    for (var at = position; at < position + length; ) {
      var element = document.getCharacterElement(at);
      if (StyleConstants.getIcon(element.getAttributes()) != null) {
        var end = Math.min(element.getEndOffset(), position + length);
        document.setCharacterAttributes(at, end - at, SimpleAttributeSet.EMPTY, true);
      }
      at = Math.max(at + 1, element.getEndOffset());
    }
  }

  private void picture(StyledDocument document, int position, String emoji) {
    var element = document.getCharacterElement(position);
    var drawn =
        StyleConstants.getIcon(element.getAttributes()) instanceof Picture picture
            && picture.emoji().equals(emoji)
            && element.getStartOffset() == position
            && element.getEndOffset() == position + emoji.length();
    if (!drawn) {
      artwork.icon(emoji, SIZE).ifPresent(icon -> draw(document, position, emoji, icon));
    }
  }

  private static void draw(StyledDocument document, int position, String emoji, Icon icon) {
    var attributes = new SimpleAttributeSet();
    StyleConstants.setIcon(attributes, new Picture(emoji, icon, new Object()));
    document.setCharacterAttributes(position, emoji.length(), attributes, true);
  }

  static String text(StyledDocument document) {
    try {
      return document.getText(0, document.getLength());
    } catch (BadLocationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * A picture in the document.
   *
   * @param identity makes every picture unequal to its twin beside it, which would be merged
   */
  private record Picture(String emoji, Icon icon, Object identity) implements Icon {
    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
      icon.paintIcon(component, graphics, x, y);
    }

    @Override
    public int getIconWidth() {
      return icon.getIconWidth();
    }

    @Override
    public int getIconHeight() {
      return icon.getIconHeight();
    }
  }
}
