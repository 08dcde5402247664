package chat.parley.swing.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.swing.emoji.TextPiece.Letters;
import chat.parley.swing.emoji.TextPiece.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiScannerTest {
  private final EmojiScanner scanner = new EmojiScanner(EmojiArtwork.load());

  @Test
  void separatesEmojiFromLetters() {
    assertThat(scanner.scan("thanks 👍 a lot"))
        .containsExactly(new Letters("thanks "), new Picture("👍"), new Letters(" a lot"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"👩‍🔬", "👋🏽", "❤️", "❤️‍🔥", "🇧🇪", "1️⃣", "🏳️‍🌈", "🫠"})
  void takesASequenceAsOnePicture(String emoji) {
    assertThat(scanner.scan(emoji)).containsExactly(new Picture(emoji));
  }

  @ParameterizedTest
  @ValueSource(strings = {"© 2026", "3 × 4 # *", "¯\\_(ツ)_/¯", "שלום", "网表"})
  void leavesTextAlone(String text) {
    assertThat(scanner.scan(text)).containsExactly(new Letters(text));
  }

  @Test
  void knowsAGestureFromASentence() {
    assertThat(scanner.isGesture("👍")).isTrue();
    assertThat(scanner.isGesture("👍🏽❤️🎉")).isTrue();
    assertThat(scanner.isGesture("👍👍👍👍")).isFalse();
    assertThat(scanner.isGesture("ok 👍")).isFalse();
    assertThat(scanner.isGesture("")).isFalse();
  }

  @Test
  void findsNothingInNothing() {
    assertThat(scanner.scan("")).isEmpty();
  }

  @Test
  void survivesHalfACharacter() {
    assertThat(scanner.scan("\uD83D")).containsExactly(new Letters("\uD83D"));
  }
}
