package chat.parley.server.admin.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void blanksPartWords() {
    assertThat(Words.of("  kick \t bob ")).containsExactly("kick", "bob");
    assertThat(Words.of("   ")).isEmpty();
  }

  @Test
  void quotesKeepTogether() {
    assertThat(Words.of("a 'b c' \"d 'e'\" f\\ g ''"))
        .containsExactly("a", "b c", "d 'e'", "f g", "");
  }

  @Test
  void openQuoteIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Words.of("kick 'bob"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bob", "b o b", "o'brien", "\"", "\\", "", "a\\'b"})
  void quotedWordComesBack(String word) {
    assertThat(Words.of(Words.quoted(word))).isEqualTo(List.of(word));
  }
}
