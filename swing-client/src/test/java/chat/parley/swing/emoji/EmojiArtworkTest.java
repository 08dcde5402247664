package chat.parley.swing.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.swing.script.Scripts;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class EmojiArtworkTest {
  private final EmojiArtwork artwork = EmojiArtwork.load();

  @Test
  void hasAPictureForEveryEmojiOfACatalogue() {
    assertThat(Scripts.CATALOGUE.emoji()).allMatch(emoji -> artwork.has(emoji.text()));
  }

  @Test
  void drawsInColour() {
    var image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);

    artwork.icon("🍕", 32).orElseThrow().paintIcon(null, image.createGraphics(), 0, 0);

    var middle = image.getRGB(16, 16);
    assertThat(middle >>> 24).isEqualTo(255);
    assertThat(middle >> 16 & 255).isNotEqualTo(middle & 255);
  }

  @Test
  void drawsATonedHandLikeANeutralOne() {
    assertThat(artwork.icon("👋🏽", 20)).isPresent();
  }

  @Test
  void hasNoPictureOfWords() {
    assertThat(artwork.has("pizza")).isFalse();
    assertThat(artwork.has("")).isFalse();
    assertThat(artwork.icon("pizza", 20)).isEmpty();
  }
}
