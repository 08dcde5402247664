package chat.parley.server.admin;

import java.time.Instant;

/**
 * One line of the activity pane: ids, names, sizes and reasons, never content.
 *
 * @param number rising, one by one, from 1 at each start of the server
 * @param who the account or operator; empty where nobody is known
 * @param detail the rest of the line: address, sizes, reasons
 */
public record ActivityLine(
    long number, Instant at, Kind kind, String text, String who, String detail) {

  /** What a line is about. */
  public enum Kind {
    CONNECTION("connections", '·'),
    SIGN_IN("sign-ins", '+'),
    REFUSAL("refusals", '!'),
    ACCOUNT("accounts", '@'),
    MESSAGE("messages", '>'),
    KEY("keys", 'k'),
    PLUGIN("plugins", '*'),
    OPERATOR("operators", '#');

    private final String label;
    private final char mark;

    Kind(String label, char mark) {
      this.label = label;
      this.mark = mark;
    }

    /** The plural word of the filter. */
    public String label() {
      return label;
    }

    /** One character that tells the kind where colour does not. */
    public char mark() {
      return mark;
    }
  }
}
