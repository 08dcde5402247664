package chat.parley.swing.emoji;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.swing.Icon;

/**
 * The pictures: Twemoji, CC-BY-4.0, in one archive, each named by its code points. Skin tones share
 * the picture of the neutral form. Drawing is for the event thread; asking is for any thread.
 *
 * @see "docs/licences/twemoji.md"
 */
public final class EmojiArtwork {
  private static final String ARCHIVE = "twemoji.zip";
  private static final int VARIATION_SELECTOR = 0xFE0F;
  private static final int FIRST_TONE = 0x1F3FB;
  private static final int LAST_TONE = 0x1F3FF;

  private final Map<String, byte[]> drawings;
  private final Map<String, FlatSVGIcon> parsed = new HashMap<>();

  private EmojiArtwork(Map<String, byte[]> drawings) {
    this.drawings = Map.copyOf(drawings);
  }

  /**
   * Reads the archive; some milliseconds.
   *
   * @throws UncheckedIOException when the installation is damaged
   */
  public static EmojiArtwork load() {
    var drawings = new HashMap<String, byte[]>();
    try (var zip = new ZipInputStream(archive())) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName().replace(".svg", "").replace("-fe0f", "");
        drawings.put(name, zip.readAllBytes());
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException("cannot read " + ARCHIVE, damaged);
    }
    return new EmojiArtwork(drawings);
  }

  /** Whether a picture exists for a sequence of code points. */
  public boolean has(String sequence) {
    return drawings.containsKey(key(sequence));
  }

  /**
   * A picture.
   *
   * @param size height and width in pixels before scaling
   */
  public Optional<Icon> icon(String sequence, int size) {
    var key = key(sequence);
    return Optional.ofNullable(drawings.get(key))
        .map(svg -> parsed.computeIfAbsent(key, _ -> parse(svg)).derive(size, size));
  }

  private static FlatSVGIcon parse(byte[] svg) {
    try {
      return new FlatSVGIcon(new ByteArrayInputStream(svg));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static InputStream archive() {
    return Objects.requireNonNull(EmojiArtwork.class.getResourceAsStream(ARCHIVE), ARCHIVE);
  }

  private static String key(String sequence) {
    return sequence
        .codePoints()
        .filter(point -> point != VARIATION_SELECTOR)
        .filter(point -> point < FIRST_TONE || point > LAST_TONE)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining("-"));
  }
}
