package chat.parley.server.admin.command;

import java.util.List;

/** What a command came to; every surface draws it its own way. */
public sealed interface CommandResult {
  /** It was done; one or more lines of text. */
  record Text(String text) implements CommandResult {}

  /** It was done; a table in which every row has a cell per column. */
  record Table(List<String> columns, List<List<String>> rows) implements CommandResult {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (var row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("a row has a cell per column");
        }
      }
    }
  }

  /** It was not done: what happened, why, and what to do, in words for the operator. */
  record Failure(String reason) implements CommandResult {}
}
