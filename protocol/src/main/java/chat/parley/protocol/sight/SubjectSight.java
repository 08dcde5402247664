package chat.parley.protocol.sight;

import java.util.List;

/**
 * What the server can and cannot see of one subject.
 *
 * @param title the subject in words
 * @param sealed sentences: what it cannot see
 * @param clear sentences: what it does see, and what nothing here hides
 * @param rows every field behind them, in the order of the code
 */
public record SubjectSight(
    Subject subject, String title, List<String> sealed, List<String> clear, List<SightRow> rows) {
  public SubjectSight {
    sealed = List.copyOf(sealed);
    clear = List.copyOf(clear);
    rows = List.copyOf(rows);
  }
}
