package chat.parley.terminal;

/** How a line of output looks. */
@FunctionalInterface
interface LineForm {
  /** The line without its end; empty when there is nothing to show. */
  String of(Line line);
}
