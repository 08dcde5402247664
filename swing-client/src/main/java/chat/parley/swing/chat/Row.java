package chat.parley.swing.chat;

/**
 * One line or bubble of a transcript, ready to draw. Rows that are equal look the same; a key stays
 * with its row while rows around it come and go.
 */
public sealed interface Row {
  /** Unique in one transcript. */
  String key();

  /** Where a new day begins. */
  record Day(String key, String label) implements Row {}

  /** Above the first message not yet read. */
  record Unread(String key, String label) implements Row {}

  /** Something that happened, said by the client itself. */
  record Note(String key, String text) implements Row {}

  /**
   * One message.
   *
   * @param start whether it begins a group of one person's messages
   * @param text as written, or the reason why there is none to show
   * @param time hours and minutes
   * @param spoken the whole message in words, for assistive technology
   */
  record Bubble(
      String key,
      Side side,
      Start start,
      String author,
      String text,
      Style style,
      String time,
      Mark mark,
      String spoken)
      implements Row {}

  /** Whose message it is. */
  enum Side {
    MINE,
    THEIRS
  }

  /** Where in a group it stands. */
  enum Start {
    OF_GROUP,
    INSIDE
  }

  /** What a bubble says. */
  enum Style {
    TEXT,
    REMARK
  }

  /** How far one's own message got. */
  enum Mark {
    NONE,
    WAITING,
    STORED,
    DELIVERED
  }
}
