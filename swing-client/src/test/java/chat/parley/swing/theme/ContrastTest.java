package chat.parley.swing.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Computes what WCAG 2.2, 1.4.3 and 1.4.11 ask for, from the themes' own files. */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double SHAPE = 3;

  record Pair(String theme, Token front, Token back, double least) {}

  static Stream<Pair> pairs() {
    return Stream.of("ParleyLight", "ParleyDark").flatMap(ContrastTest::pairs);
  }

  private static Stream<Pair> pairs(String theme) {
    var grounds = List.of(Token.PAPER, Token.SURFACE);
    var onGrounds =
        Stream.of(Token.INK, Token.INK_SOFT, Token.ACCENT, Token.GOOD, Token.CAUTION, Token.DANGER)
            .flatMap(front -> grounds.stream().map(back -> new Pair(theme, front, back, TEXT)));
    var onTint =
        Stream.of(Token.INK, Token.INK_SOFT)
            .map(front -> new Pair(theme, front, Token.ACCENT_TINT, TEXT));
    var inputs = grounds.stream().map(back -> new Pair(theme, Token.INPUT_BORDER, back, SHAPE));
    var button = Stream.of(new Pair(theme, Token.ON_ACCENT, Token.ACCENT, TEXT));
    var tooltip = Stream.of(new Pair(theme, Token.PAPER, Token.INK, TEXT));
    return Stream.of(onGrounds, onTint, inputs, button, tooltip).flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void canBeRead(Pair pair) throws IOException {
    var tokens = tokens(pair.theme());

    assertThat(contrast(colour(tokens, pair.front()), colour(tokens, pair.back())))
        .isGreaterThanOrEqualTo(pair.least());
  }

  @Test
  void noColourIsNamedOutsideTheThemes() throws IOException {
    var colour = Pattern.compile("#[0-9a-fA-F]{6}|new Color\\(|Color\\.[A-Z]{3,}");
    try (var files = Files.walk(Path.of("src", "main"))) {
      assertThat(files.filter(Files::isRegularFile).filter(ContrastTest::isText))
          .filteredOn(file -> !file.getFileName().toString().matches("Parley(Light|Dark).*"))
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(colour));
    }
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".properties");
  }

  private static Color colour(Properties tokens, Token token) {
    return Color.decode(tokens.getProperty(token.key()));
  }

  private static Properties tokens(String theme) throws IOException {
    var tokens = new Properties();
    try (var stream = Token.class.getResourceAsStream(theme + ".properties")) {
      tokens.load(stream);
    }
    return tokens;
  }

  private static double contrast(Color one, Color other) {
    var lighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    var share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
