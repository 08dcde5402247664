package chat.parley.swing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*)\"");
  private final Words words = Words.in(Locale.ENGLISH);

  @Test
  void fillsArgumentsIn() {
    assertThat(words.get("where", "alice", "lab.example:33000"))
        .isEqualTo("alice @ lab.example:33000");
  }

  @Test
  void countsInWords() {
    assertThat(words.get("friends.spoken", "bob", "online", 0)).endsWith("nothing new");
    assertThat(words.get("friends.spoken", "bob", "online", 1)).endsWith("one new message");
    assertThat(words.get("friends.spoken", "bob", "online", 7)).endsWith("7 new messages");
  }

  @Test
  void leavesNamesWithBracesAlone() {
    assertThat(words.get("chat.write", "{0}'s")).startsWith("Write to {0}'s");
  }

  @Test
  void speaksEnglishWhereThereIsNoTranslation() {
    assertThat(Words.in(Locale.forLanguageTag("pt")).get("signin.submit")).isEqualTo("Sign in");
  }

  @Test
  void refusesAKeyThatDoesNotExist() {
    assertThatThrownBy(() -> words.get("no.such.key")).isInstanceOf(MissingResourceException.class);
  }

  @Test
  void everyKeyOfTheBundleIsUsedByTheCode() throws IOException {
    var inBundle = new TreeSet<>(ResourceBundle.getBundle("chat.parley.swing.text.words").keySet());

    assertThat(literals()).containsAll(inBundle);
  }

  @Test
  void everyKeyTheCodeAsksForIsInTheBundle() throws IOException {
    var asked = Pattern.compile("(?:words|words\\(\\)|spoken)\\s*\\.get\\(\\s*\"([^\"]+)\"");
    var inBundle = ResourceBundle.getBundle("chat.parley.swing.text.words").keySet();

    assertThat(inBundle).containsAll(matches(asked));
  }

  private static Set<String> literals() throws IOException {
    return matches(KEY);
  }

  private static Set<String> matches(Pattern pattern) throws IOException {
    try (var files = Files.walk(Path.of("src", "main", "java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(WordsTest::read)
          .flatMap(source -> pattern.matcher(source).results())
          .map(WordsTest::key)
          .collect(Collectors.toSet());
    }
  }

  private static String key(MatchResult result) {
    return result.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
