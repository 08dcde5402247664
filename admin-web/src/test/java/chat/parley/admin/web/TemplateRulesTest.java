package chat.parley.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No template prints unescaped, and none holds what the content policy forbids. */
class TemplateRulesTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path ASSETS = Path.of("src/main/resources/chat/parley/admin/web/asset");
  private static final Pattern UNESCAPED = Pattern.compile("\\$unsafe|\\.htmlContent|@raw");
  private static final Pattern INLINE =
      Pattern.compile(
          "\\son[a-z]+=|\\sstyle=|<style|<script>|javascript:|hx-on", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKUP_SINK =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");

  @Test
  void noTemplatePrintsUnescaped() throws IOException {
    assertThat(offenders(TEMPLATES, ".jte", UNESCAPED)).isEmpty();
  }

  @Test
  void noTemplateHoldsInlineScriptOrStyle() throws IOException {
    assertThat(offenders(TEMPLATES, ".jte", INLINE)).isEmpty();
  }

  @Test
  void noScriptMakesMarkupOfText() throws IOException {
    assertThat(offenders(ASSETS, ".js", MARKUP_SINK)).isEmpty();
  }

  @Test
  void rulesFindWhatTheyLookFor() {
    assertThat(UNESCAPED.matcher("<p>$unsafe{name}</p>").find()).isTrue();
    assertThat(INLINE.matcher("<p onclick=\"x\">").find()).isTrue();
    assertThat(MARKUP_SINK.matcher("row.innerHTML = name").find()).isTrue();
  }

  private static List<String> offenders(Path folder, String ending, Pattern forbidden)
      throws IOException {
    try (var files = Files.walk(folder)) {
      var checked = files.filter(file -> file.toString().endsWith(ending)).toList();
      assertThat(checked).isNotEmpty();
      return checked.stream()
          .filter(file -> forbidden.matcher(read(file)).find())
          .map(Path::toString)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
