package chat.parley.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ShellWordsTest {
  @Test
  void separatesWordsByBlanks() {
    assertThat(ShellWords.split("  send \t bob   hi ")).containsExactly("send", "bob", "hi");
  }

  @Test
  void takesSingleQuotesLiterally() {
    assertThat(ShellWords.split("send bob 'a \"b\" \\n $c'"))
        .containsExactly("send", "bob", "a \"b\" \\n $c");
  }

  @Test
  void escapesOnlyWhatAShellEscapesInsideDoubleQuotes() {
    assertThat(ShellWords.split("\"a \\\"b\\\" \\\\ \\$x \\n\""))
        .containsExactly("a \"b\" \\ $x \\n");
  }

  @Test
  void joinsAdjacentPartsIntoOneWord() {
    assertThat(ShellWords.split("a'b c'\"d e\"\\ f")).containsExactly("ab cd e f");
  }

  @Test
  void keepsEmptyQuotedWords() {
    assertThat(ShellWords.split("send bob ''")).containsExactly("send", "bob", "");
  }

  @Test
  void dropsComments() {
    assertThat(ShellWords.split("quit # enough")).containsExactly("quit");
    assertThat(ShellWords.split("# nothing")).isEmpty();
    assertThat(ShellWords.split("a#b")).containsExactly("a#b");
  }

  @Test
  void refusesAnOpenQuote() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShellWords.split("send bob 'hello"))
        .withMessageContaining("not closed");
  }

  @Test
  void refusesATrailingBackslash() {
    assertThatIllegalArgumentException().isThrownBy(() -> ShellWords.split("send bob \\"));
  }
}
