package chat.parley.swing.emoji;

/** A stretch of a text as it is drawn. */
public sealed interface TextPiece {
  /** Its characters in the text; pieces in order make up the whole text. */
  String text();

  /** Drawn with a font. */
  record Letters(String text) implements TextPiece {}

  /** Drawn as one picture; {@code text} is one emoji. */
  record Picture(String text) implements TextPiece {}
}
