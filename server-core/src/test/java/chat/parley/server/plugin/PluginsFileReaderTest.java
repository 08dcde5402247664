package chat.parley.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PluginsFileReaderTest {
  @Test
  void readsWhatIsShipped() throws IOException {
    var shipped = PluginsFileReader.read(Files.readString(Path.of("../plugins.yml")));

    assertThat(shipped.plugins()).containsOnlyKeys("registration", "friends", "emotes", "history");
    assertThat(shipped.plugins().values()).allMatch(PluginsFile.Entry::enabled);
    assertThat(shipped.about("registration").options())
        .containsOnlyKeys("mode", "invitation-lifetime");
  }

  @Test
  void readsLinesValuesAndLists() {
    var file =
        PluginsFileReader.read(
            """
            # a comment
            plugins:
              one:
                enabled: false
                options:
                  words: [a, "b c"]
                  size: 12
              two:
            """);

    assertThat(file.about("one").enabled()).isFalse();
    assertThat(file.about("one").options())
        .containsEntry("words", new PluginsFile.Option(6, List.of("a", "b c"), true))
        .containsEntry("size", new PluginsFile.Option(7, List.of("12"), false));
    assertThat(file.about("two").enabled()).isTrue();
    assertThat(file.about("two").line()).isEqualTo(8);
    assertThat(file.about("never heard of").enabled()).isTrue();
  }

  static Stream<Arguments> tellsLineAndRemedy() {
    return Stream.of(
        arguments("", "empty"),
        arguments("# only a comment", "empty"),
        arguments("plugin:\n  a:\n", "line 1: unknown key 'plugin'"),
        arguments("{}", "'plugins' is missing"),
        arguments("- a", "line 1: the file is no mapping"),
        arguments("plugins: yes", "line 1: 'plugins' is no mapping"),
        arguments("plugins:\n  a: off", "line 2: 'a' is no mapping"),
        arguments("plugins:\n  a:\n    enabled: yes", "line 3: 'enabled' is 'yes'"),
        arguments("plugins:\n  a:\n    enabled:", "line 3: 'enabled' is ''"),
        arguments("plugins:\n  a:\n    enabled: [true]", "line 3: 'enabled' is no plain value"),
        arguments("plugins:\n  a:\n    enable: true", "line 3: unknown key 'enable'"),
        arguments("plugins:\n  a:\n  b:\n  a:\n", "line 4: 'a' stands twice"),
        arguments("plugins:\n  a:\n    options: 3", "line 3: 'options' is no mapping"),
        arguments(
            "plugins:\n  a:\n    options:\n      b:\n        c: 1",
            "line 5: 'b' is no plain value"),
        arguments("plugins:\n  a:\n\tenabled: true", "line 3: not YAML"),
        arguments("plugins:\n  a:\n    enabled: \"true", "not YAML"),
        arguments("plugins:\n  a: {enabled: true", "not YAML"),
        arguments("plugins: *nothing", "not YAML"));
  }

  @ParameterizedTest
  @MethodSource
  void tellsLineAndRemedy(String text, String complaint) {
    assertThatThrownBy(() -> PluginsFileReader.read(text))
        .isInstanceOf(PluginsFileException.class)
        .hasMessageContaining(complaint)
        .hasMessageMatching("(?s).*(Remedy:|Start the file with).*");
  }
}
