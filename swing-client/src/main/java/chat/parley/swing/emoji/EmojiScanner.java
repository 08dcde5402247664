package chat.parley.swing.emoji;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds emoji in texts. What Unicode shows as text unless told otherwise (such as a copyright sign)
 * stays text.
 */
public final class EmojiScanner {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final int MOST_IN_GESTURE = 3;
  private static final String AS_PICTURE = "\uFE0F";

  private final EmojiArtwork artwork;

  public EmojiScanner(EmojiArtwork artwork) {
    this.artwork = artwork;
  }

  /** The pieces of a text, in order; neighbouring letters in one piece. */
  public List<TextPiece> scan(String text) {
    var pieces = new ArrayList<TextPiece>();
    var letters = new StringBuilder();
    var graphemes = GRAPHEME.matcher(text);
    while (graphemes.find()) {
      if (isPicture(graphemes.group())) {
        flush(letters, pieces);
        pieces.add(new TextPiece.Picture(graphemes.group()));
      } else {
        letters.append(graphemes.group());
      }
    }
    flush(letters, pieces);
    return List.copyOf(pieces);
  }

  /** Whether a text is one emoji, or two or three, and nothing else: it is drawn large. */
  public boolean isGesture(String text) {
    var pieces = scan(text);
    return !pieces.isEmpty()
        && pieces.size() <= MOST_IN_GESTURE
        && pieces.stream().allMatch(TextPiece.Picture.class::isInstance);
  }

  private boolean isPicture(String grapheme) {
    return (grapheme.contains(AS_PICTURE)
            || grapheme.codePoints().anyMatch(Character::isEmojiPresentation))
        && artwork.has(grapheme);
  }

  private static void flush(StringBuilder letters, List<TextPiece> pieces) {
    if (!letters.isEmpty()) {
      pieces.add(new TextPiece.Letters(letters.toString()));
      letters.setLength(0);
    }
  }
}
