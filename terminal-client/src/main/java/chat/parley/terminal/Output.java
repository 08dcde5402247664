package chat.parley.terminal;

import java.io.PrintStream;

/**
 * Where lines go. Each is written whole and at once, then counted, so that a script that waited for
 * one finds it written. Thread: any.
 */
final class Output {
  private final PrintStream out;
  private final LineForm form;
  private final EventTally tally;

  Output(PrintStream out, LineForm form, EventTally tally) {
    this.out = out;
    this.form = form;
    this.tally = tally;
  }

  void print(Line line) {
    var text = form.of(line);
    synchronized (this) {
      if (!text.isEmpty()) {
        out.println(text);
        out.flush();
      }
    }
    tally.count(line.event());
  }
}
