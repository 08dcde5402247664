package chat.parley.plugin;

import java.util.List;

/**
 * What a console command prints.
 *
 * @since API 1.0
 */
public sealed interface CommandOutput {
  /** One or more lines of text. */
  record Text(String text) implements CommandOutput {}

  /** A table; every row has a cell per column. */
  record Table(List<String> columns, List<List<String>> rows) implements CommandOutput {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
