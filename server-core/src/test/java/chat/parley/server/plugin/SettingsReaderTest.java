package chat.parley.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.plugin.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @Test
  void fillsInDefaults() {
    assertThat(SettingsReader.read("x", Options.class, PluginsFile.Entry.SILENT))
        .isEqualTo(
            new Options("a", 3, true, Duration.ofDays(14), Mode.HALF_OPEN, List.of("b", "c")));
  }

  @Test
  void readsEveryType() {
    var file =
        PluginsFileReader.read(
            """
            plugins:
              x:
                options:
                  text: "17"
                  number: 4
                  on: false
                  time-span: 90s
                  mode: closed
                  words: []
            """);

    assertThat(SettingsReader.read("x", Options.class, file.about("x")))
        .isEqualTo(new Options("17", 4, false, Duration.ofSeconds(90), Mode.CLOSED, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text: [a]          | write one text",
        "number: 4.5        | write a whole number",
        "number: 99999999999| write a whole number",
        "on: yes            | write true or false",
        "time-span: 14      | a number and s, m, h or d",
        "time-span: -1d     | a number and s, m, h or d",
        "mode: OPEN         | write one of half-open, closed",
        "words: a           | write a list of texts",
        "timeSpan: 1d       | use one of text, number, on, time-span, mode, words",
        "number: 0          | the options of plugin 'x' do not fit: too few",
      })
  void tellsWhatToWriteInstead(String option, String remedy) {
    var file = PluginsFileReader.read("plugins:\n  x:\n    options:\n      " + option + "\n");

    assertThatThrownBy(() -> SettingsReader.read("x", Options.class, file.about("x")))
        .isInstanceOf(PluginsFileException.class)
        .hasMessageContaining(remedy)
        .hasMessageMatching("plugins.yml, line [24]: .*");
  }

  @Test
  void refusesRecordThatIsNotFitForSettings() {
    assertThatThrownBy(() -> SettingsReader.read("x", Unannotated.class, PluginsFile.Entry.SILENT))
        .isInstanceOf(UnusablePluginException.class)
        .hasMessageContaining("@Setting");
    assertThatThrownBy(() -> SettingsReader.read("x", Odd.class, PluginsFile.Entry.SILENT))
        .isInstanceOf(UnusablePluginException.class)
        .hasMessageContaining("java.util.Map");
  }

  enum Mode {
    HALF_OPEN,
    CLOSED
  }

  record Options(
      @Setting(defaultValue = "a", description = "") String text,
      @Setting(defaultValue = "3", description = "") int number,
      @Setting(defaultValue = "true", description = "") boolean on,
      @Setting(defaultValue = "14d", description = "") Duration timeSpan,
      @Setting(defaultValue = "half-open", description = "") Mode mode,
      @Setting(defaultValue = "b, c", description = "") List<String> words) {
    Options {
      if (number < 1) {
        throw new IllegalArgumentException("too few");
      }
    }
  }

  record Unannotated(String text) {}

  record Odd(@Setting(defaultValue = "", description = "") Map<String, String> map) {}
}
