package chat.parley.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Splits a line into words as a POSIX shell quotes: blanks separate, {@code '...'} is literal,
 * inside {@code "..."} a backslash escapes {@code " \ $} and the backtick, outside it escapes
 * anything; {@code #} at the start of a word begins a comment. Nothing is expanded.
 *
 * <p>Thread: one; used up by {@link #split}.
 */
final class ShellWords {
  private static final String ESCAPABLE_IN_QUOTES = "\"\\$`";

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /**
   * The words of {@code line}; none for a blank line or a comment.
   *
   * @throws IllegalArgumentException with a sentence for a person when a quote is left open
   */
  static List<String> split(String line) {
    return new ShellWords(line).read();
  }

  private List<String> read() {
    while (at < line.length()) {
      var next = line.charAt(at++);
      if (Character.isWhitespace(next)) {
        endWord();
      } else if (next == '#' && !inWord) {
        at = line.length();
      } else {
        inWord = true;
        part(next);
      }
    }
    endWord();
    return List.copyOf(words);
  }

  private void part(char next) {
    switch (next) {
      case '\'' -> quoted('\'', _ -> false);
      case '"' -> quoted('"', escaped -> ESCAPABLE_IN_QUOTES.indexOf(escaped) >= 0);
      case '\\' -> word.append(escaped());
      default -> word.append(next);
    }
  }

  private void quoted(char quote, IntPredicate escapable) {
    while (at < line.length()) {
      var next = line.charAt(at++);
      if (next == quote) {
        return;
      }
      if (next == '\\' && at < line.length() && escapable.test(line.charAt(at))) {
        word.append(line.charAt(at++));
      } else {
        word.append(next);
      }
    }
    throw new IllegalArgumentException("A quote (%s) is not closed.".formatted(quote));
  }

  private char escaped() {
    if (at == line.length()) {
      throw new IllegalArgumentException("The line ends in a backslash.");
    }
    return line.charAt(at++);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
