package chat.parley.swing.chat;

import java.util.List;
import java.util.Optional;

/**
 * What the middle of the window shows.
 *
 * @param header empty while nothing is open
 * @param rows oldest first
 * @param older what lies above the first row
 * @param notice why something does not work, in words
 */
public record ChatState(
    Optional<Header> header, List<Row> rows, Older older, Optional<String> notice) {
  /** Nothing open. */
  public static final ChatState NOTHING =
      new ChatState(Optional.empty(), List.of(), Older.NONE, Optional.empty());

  public ChatState {
    rows = List.copyOf(rows);
  }

  /** Who one talks to. */
  public record Header(String name, Presence presence) {}

  /** Where a friend is. */
  public enum Presence {
    AWAY,
    ONLINE,
    IN_THIS_CHAT
  }

  /** What lies above the first row. */
  public enum Older {
    NONE,
    MORE,
    LOADING
  }
}
