package chat.parley.swing.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class RichTextTest {
  private static final Font FONT = new Font(Font.DIALOG, Font.PLAIN, 14);
  private final EmojiArtwork artwork = EmojiArtwork.load();
  private final EmojiScanner scanner = new EmojiScanner(artwork);

  @Test
  void breaksLinesAtTheWidth() {
    var flowed = text("one two three four five six seven eight nine ten").flow(120);

    assertThat(flowed.lines()).hasSizeGreaterThan(2);
    assertThat(flowed.contentWidth()).isLessThanOrEqualTo(120);
  }

  @Test
  void cutsAWordThatIsLongerThanTheLine() {
    assertThat(text("a".repeat(400)).flow(120).contentWidth()).isLessThanOrEqualTo(121);
  }

  @Test
  void keepsBlankLines() {
    assertThat(text("one\n\nthree").flow(400).lines()).hasSize(3);
  }

  @Test
  void growsByOneLineHeightEach() {
    assertThat(text("one\ntwo").flow(400).height()).isEqualTo((int) Math.ceil(2 * 14 * 1.45));
  }

  @Test
  void readsHebrewFromTheRight() {
    assertThat(text("שלום עולם").flow(400).endsRightToLeft()).isTrue();
    assertThat(text("hello שלום").flow(400).endsRightToLeft()).isFalse();
  }

  @Test
  void givesAnEmojiTheWidthOfItsPicture() {
    var without = text("ab").flow(400).contentWidth();
    var with = text("a👩‍🔬b").flow(400).contentWidth();

    assertThat(with - without).isBetween(16, 24);
  }

  private RichText text(String text) {
    return new RichText(text, FONT, scanner, artwork);
  }
}
