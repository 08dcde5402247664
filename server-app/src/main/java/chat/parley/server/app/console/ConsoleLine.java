package chat.parley.server.app.console;

import java.util.List;
import java.util.stream.Collectors;

/** Words of this command line as the one line the console reads, which splits as a shell does. */
final class ConsoleLine {
  private ConsoleLine() {}

  static String of(List<String> words) {
    return words.stream().map(ConsoleLine::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return word.matches("[\\p{Alnum}._:/@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
