package chat.parley.protocol.sight;

import chat.parley.crypto.sight.Audience;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** One line of {@code fields.csv}: {@code subject,type,field,sight,audience,form}. */
record FieldLine(
    Subject subject,
    String type,
    String field,
    Sight sight,
    Optional<Audience> audience,
    String form) {
  private static final int COLUMNS = 6;

  /**
   * Reads a line.
   *
   * @throws IllegalStateException when the resource is not what the tests let through
   */
  static FieldLine parse(String line) {
    var parts = line.split(",", COLUMNS);
    if (parts.length != COLUMNS) {
      throw new IllegalStateException("not a line of fields.csv: " + line);
    }
    return new FieldLine(
        Subject.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        parts[1],
        parts[2],
        Sight.valueOf(parts[3].toUpperCase(Locale.ROOT)),
        Optional.of(parts[4]).filter(name -> !name.isEmpty()).map(FieldLine::audience),
        parts[5]);
  }

  /** The line with its words: the field's own, else those of all fields of this name. */
  SightRow in(ResourceBundle words) {
    var row = new SightRow(type, field, form, sight, verdict(words), "");
    var own = "field." + row.place();
    return new SightRow(
        type,
        field,
        form,
        sight,
        row.verdict(),
        words.getString(words.containsKey(own) ? own : "field." + field));
  }

  private String verdict(ResourceBundle words) {
    var key = "sight." + sight.name().toLowerCase(Locale.ROOT);
    return audience
        .map(who -> words.getString(key + "." + who.name().toLowerCase(Locale.ROOT)))
        .orElseGet(() -> words.getString(key));
  }

  private static Audience audience(String name) {
    return Audience.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
