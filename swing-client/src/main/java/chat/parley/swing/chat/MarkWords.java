package chat.parley.swing.chat;

/** Says the marks in words: colour and shape never stand alone. */
final class MarkWords {
  private MarkWords() {}

  /** A key into the words. */
  static String key(Row.Mark mark) {
    return switch (mark) {
      case NONE -> "mark.none";
      case WAITING -> "mark.waiting";
      case STORED -> "mark.stored";
      case DELIVERED -> "mark.delivered";
    };
  }
}
