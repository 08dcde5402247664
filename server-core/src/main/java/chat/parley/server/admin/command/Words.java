package chat.parley.server.admin.command;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words as a shell does: blanks part, quotes keep together, \ escapes. */
final class Words {
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private char quote;
  private boolean started;

  private Words() {}

  /**
   * The words of a line.
   *
   * @throws IllegalArgumentException when a quote is not closed; the message is for the operator
   */
  static List<String> of(String line) {
    var parse = new Words();
    for (var i = 0; i < line.length(); i++) {
      var character = line.charAt(i);
      if (character == '\\' && parse.quote != '\'' && i + 1 < line.length()) {
        parse.keep(line.charAt(++i));
      } else {
        parse.take(character);
      }
    }
    return parse.end();
  }

  /** A word as it has to be typed to come out of {@link #of} unchanged. */
  static String quoted(String word) {
    var plain = !word.isEmpty() && word.chars().noneMatch(Words::needsQuotes);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean needsQuotes(int character) {
    return Character.isWhitespace(character) || "'\"\\".indexOf(character) >= 0;
  }

  private void take(char character) {
    if (quote != 0) {
      takeQuoted(character);
    } else if (character == '"' || character == '\'') {
      quote = character;
      started = true;
    } else if (Character.isWhitespace(character)) {
      endWord();
    } else {
      keep(character);
    }
  }

  private void takeQuoted(char character) {
    if (character == quote) {
      quote = 0;
    } else {
      keep(character);
    }
  }

  private void keep(char character) {
    word.append(character);
    started = true;
  }

  private void endWord() {
    if (started) {
      words.add(word.toString());
      word.setLength(0);
      started = false;
    }
  }

  private List<String> end() {
    if (quote != 0) {
      throw new IllegalArgumentException("A quote is open. Close it with " + quote);
    }
    endWord();
    return List.copyOf(words);
  }
}
