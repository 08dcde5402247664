package chat.parley.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginsFileEditorTest {
  @Test
  void changesOneWord() {
    var text =
        """
        # ünïcödé 😀 above
        plugins:

          one:   # the first
            options: {a: 1}
            enabled:    true  # 😀 keep
          two:
            enabled: true
        """;

    assertThat(PluginsFileEditor.switched(text, "one", false))
        .isEqualTo(text.replace("enabled:    true  #", "enabled:    false  #"));
  }

  @Test
  void givesBackTheSameTextWhenSwitchedTwice() {
    var text = "plugins:\r\n  one:\r\n    enabled: true\r\n  two:";

    var off = PluginsFileEditor.switched(text, "one", false);

    assertThat(off).isEqualTo("plugins:\r\n  one:\r\n    enabled: false\r\n  two:");
    assertThat(PluginsFileEditor.switched(off, "one", true)).isEqualTo(text);
  }

  @Test
  void changesWordInBraces() {
    assertThat(PluginsFileEditor.switched("plugins: {one: {enabled: true}}", "one", false))
        .isEqualTo("plugins: {one: {enabled: false}}");
  }

  @Test
  void addsWordWhereThereIsNone() {
    assertThat(
            PluginsFileEditor.switched(
                "plugins:\n    one:\n        options:\n            a: 1\n", "one", false))
        .isEqualTo(
            "plugins:\n    one:\n        enabled: false\n        options:\n            a: 1\n");
    assertThat(PluginsFileEditor.switched("plugins:\n  one:\n", "one", false))
        .isEqualTo("plugins:\n  one:\n    enabled: false\n");
  }

  @Test
  void addsEntryWhereThereIsNone() {
    assertThat(PluginsFileEditor.switched("plugins:\n   one:\n", "two", false))
        .isEqualTo("plugins:\n   two:\n     enabled: false\n   one:\n");
    assertThat(PluginsFileEditor.switched("plugins:\n", "two", false))
        .isEqualTo("plugins:\n  two:\n    enabled: false\n");
    assertThat(PluginsFileEditor.switched("plugins:", "two", false))
        .isEqualTo("plugins:\n  two:\n    enabled: false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plugins: {}",
        "plugins: {one: {}}",
        "plugins:\n  one: {options: {a: 1}}",
        "plugins: {two: {enabled: true}}",
        "nothing at all",
      })
  void refusesWhatItCannotChangeInPlace(String text) {
    assertThatThrownBy(() -> PluginsFileEditor.switched(text, "one", false))
        .isInstanceOf(PluginsFileException.class);
  }
}
