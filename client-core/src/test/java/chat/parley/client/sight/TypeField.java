package chat.parley.client.sight;

import java.util.stream.Stream;

/** One field of a type that travels, as the code has it. */
record TypeField(Class<?> type, String name, Form form, Seen seen) {
  static TypeField withoutFields(Class<?> type, Marks marks) {
    return new TypeField(type, "", Form.NOTHING, Seen.by(marks));
  }

  /** True for a class whose methods are marked. */
  static boolean isEnvelope(Class<?> type) {
    return Stream.of(type.getDeclaredMethods()).anyMatch(method -> Marks.of(method).any());
  }

  /** Type and name. */
  String key() {
    return Form.name(type) + "," + name;
  }

  /** A line of the table. */
  String line(String subject) {
    return "%s,%s,%s,%s".formatted(subject, key(), seen.columns(), form.shown());
  }
}
