package chat.parley.server.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleLineTest {
  @Test
  void leavesPlainWordsAsTheyAre() {
    assertThat(ConsoleLine.of(List.of("kick", "ann", "chat.example:33000")))
        .isEqualTo("kick ann chat.example:33000");
  }

  @Test
  void keepsAWordWithBlanksTogether() {
    assertThat(ConsoleLine.of(List.of("disable", "ann", "was rude")))
        .isEqualTo("disable ann 'was rude'");
  }

  @Test
  void keepsQuotesAndNothing() {
    assertThat(ConsoleLine.of(List.of("say", "it's", "", "a\\b")))
        .isEqualTo("say 'it'\\''s' '' 'a\\b'");
  }
}
