package chat.parley.protocol.sight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * All that can be said about what the server sees. The fields come from {@code fields.csv}, which a
 * test holds against the types themselves; the words from {@code words.properties}.
 *
 * <p>Thread: any; immutable.
 *
 * @param introduction one paragraph to begin with
 * @param subjects in the order in which to show them
 * @param unprotected sentences: what nothing here protects
 * @param claim what Parley claims, word for word
 * @see "docs/threat-model.md"
 */
public record SightTable(
    String introduction, List<SubjectSight> subjects, List<String> unprotected, String claim) {
  public SightTable {
    subjects = List.copyOf(subjects);
    unprotected = List.copyOf(unprotected);
  }

  /** Reads both resources, in English where a language has no translation. */
  public static SightTable load(Locale locale) {
    var lines = lines();
    var words = words(locale);
    return new SightTable(
        words.getString("introduction"),
        Arrays.stream(Subject.values()).map(subject -> about(subject, lines, words)).toList(),
        sentences(words, "unprotected"),
        words.getString("claim"));
  }

  private static SubjectSight about(Subject subject, List<FieldLine> lines, ResourceBundle words) {
    var key = "subject." + subject.key();
    return new SubjectSight(
        subject,
        words.getString(key),
        sentences(words, key + ".sealed"),
        sentences(words, key + ".clear"),
        lines.stream()
            .filter(line -> line.subject() == subject)
            .map(line -> line.in(words))
            .toList());
  }

  private static List<String> sentences(ResourceBundle words, String key) {
    return words.getString(key).lines().toList();
  }

  private static ResourceBundle words(Locale locale) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    var name = SightTable.class.getPackageName() + ".words";
    return ResourceBundle.getBundle(name, locale, SightTable.class.getClassLoader(), noFallback);
  }

  private static List<FieldLine> lines() {
    try (var file =
        Objects.requireNonNull(SightTable.class.getResourceAsStream("fields.csv"), "fields.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(FieldLine::parse)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
