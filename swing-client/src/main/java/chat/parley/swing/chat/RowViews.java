package chat.parley.swing.chat;

import chat.parley.swing.emoji.EmojiArtwork;
import chat.parley.swing.emoji.EmojiScanner;
import chat.parley.swing.text.Words;

/** Makes the component for a row. */
final class RowViews {
  private final Words words;
  private final EmojiArtwork artwork;
  private final EmojiScanner scanner;

  RowViews(Words words, EmojiArtwork artwork) {
    this.words = words;
    this.artwork = artwork;
    this.scanner = new EmojiScanner(artwork);
  }

  RowView of(Row row) {
    return switch (row) {
      case Row.Day day -> LineRow.of(day);
      case Row.Unread unread -> LineRow.of(unread);
      case Row.Note note -> LineRow.of(note);
      case Row.Bubble bubble ->
          new BubbleRow(bubble, words.get(MarkWords.key(bubble.mark())), scanner, artwork);
    };
  }
}
