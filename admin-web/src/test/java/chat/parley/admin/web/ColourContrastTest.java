package chat.parley.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is readable in both themes: WCAG AA, computed from the tokens. */
class ColourContrastTest {
  private static final Path TOKENS =
      Path.of("src/main/resources/chat/parley/admin/web/asset/tokens.css");
  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9A-Fa-f]{6});");
  private static final double AA = 4.5;

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, surface",
    "ink-soft, paper",
    "ink-soft, surface",
    "accent, paper",
    "accent, surface",
    "ink, accent-tint",
    "good, paper",
    "good, surface",
    "caution, paper",
    "caution, surface",
    "danger, paper",
    "danger, surface",
    "on-accent, accent",
    "on-accent, danger"
  })
  void textStandsOut(String text, String ground) throws IOException {
    var parts = Files.readString(TOKENS).split("data-theme=\"dark\"", 2);
    for (var theme : parts) {
      var colours = colours(theme);
      assertThat(contrast(colour(colours, text), colour(colours, ground)))
          .as("%s on %s", text, ground)
          .isGreaterThanOrEqualTo(AA);
    }
  }

  private static Map<String, Integer> colours(String css) {
    var colours = new HashMap<String, Integer>();
    var tokens = TOKEN.matcher(css);
    while (tokens.find()) {
      colours.putIfAbsent(tokens.group(1), Integer.parseInt(tokens.group(2), 16));
    }
    return colours;
  }

  private static int colour(Map<String, Integer> colours, String name) {
    var colour = colours.get(name);
    if (colour == null) {
      throw new IllegalArgumentException("no token " + name);
    }
    return colour;
  }

  private static double contrast(int one, int other) {
    var first = luminance(one);
    var second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    var share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
