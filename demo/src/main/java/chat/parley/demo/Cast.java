package chat.parley.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who takes part: three people with passwords made up for this one run. */
final class Cast {
  private static final List<String> NAMES = List.of("ada", "grace", "linus");
  private static final List<String> WORDS =
      List.of(
          "harbour", "violin", "thunder", "meadow", "copper", "lantern", "saffron", "glacier",
          "pepper", "walnut", "comet", "marble", "orchid", "falcon", "granite", "velvet");
  private static final int WORDS_IN_A_PASSWORD = 4;

  private Cast() {}

  /** The three, with a folder each below {@code folder}. */
  static List<Person> below(Path folder, RandomGenerator random) {
    return NAMES.stream()
        .map(name -> new Person(name, password(random), folder.resolve(name)))
        .toList();
  }

  private static String password(RandomGenerator random) {
    return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
        .distinct()
        .limit(WORDS_IN_A_PASSWORD)
        .collect(Collectors.joining("-"));
  }
}
