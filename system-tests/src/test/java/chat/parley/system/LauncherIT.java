package chat.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.system.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script at the root, up to the point where it hands over to Java. */
class LauncherIT {
  @TempDir private Path temporary;

  @Test
  void saysWhatItCanDoWhenAsked() {
    try (var help = Installation.start("--help")) {
      assertThat(help.exitCode()).isZero();
      assertThat(String.join("\n", help.out()))
          .contains("./parley demo", "./parley server", "./parley client", "./parley chat")
          .contains("./parley admin", "./parley test");
    }
  }

  @Test
  void refusesAnUnknownCommandWithTheUsage() {
    try (var wrong = Installation.start("serve")) {
      assertThat(wrong.exitCode()).isEqualTo(2);
      assertThat(wrong.out()).isEmpty();
      assertThat(wrong.err()).contains("parley: unknown command: serve").hasSizeGreaterThan(5);
    }
  }

  @Test
  void refusesNoCommandWithTheUsage() {
    try (var wrong = Installation.start()) {
      assertThat(wrong.exitCode()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "chat", "client", "demo", "admin"})
  void everyCommandAnswersHelp(String command) {
    try (var help = Installation.start(command, "--help")) {
      assertThat(help.exitCode()).isZero();
      assertThat(String.join("\n", help.out())).contains("Usage: parley " + command);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "chat", "client", "demo"})
  void everyCommandRefusesAnUnknownOptionWithTheUsage(String command) {
    try (var wrong = Installation.start(command, "--no-such-option")) {
      assertThat(wrong.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void tellsHowToGetAJdkWhereThereIsNone() throws IOException {
    var script = Files.readString(Installation.folder().resolve("parley"));
    var picky = temporary.resolve("parley");
    Files.writeString(picky, script.replace("needed_java=25", "needed_java=999"));

    try (var refused = Installation.startScript(picky, List.of("server"))) {
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err().getFirst()).contains("no JDK 999 or newer found");
      assertThat(String.join("\n", refused.err())).contains("adoptium.net", "JAVA_HOME");
    }
  }

  @Test
  void isFoundThroughASymbolicLink() throws IOException {
    var link = temporary.resolve("chat");
    Files.createSymbolicLink(link, Installation.folder().resolve("parley"));

    try (var help = Installation.startScript(link, List.of("server", "--help"))) {
      assertThat(help.exitCode()).isZero();
    }
  }

  @Test
  void keepsWhatOpensMessagesOffTheServersClassPath() throws IOException {
    assertThat(jars("server/lib")).noneMatch(jar -> jar.startsWith("sealing"));
    assertThat(jars("server/lib")).noneMatch(jar -> jar.startsWith("client-core"));
    assertThat(jars("client/lib")).anyMatch(jar -> jar.startsWith("sealing"));
    assertThat(jars("plugins"))
        .containsExactlyInAnyOrder(
            "plugin-registration.jar",
            "plugin-friends.jar",
            "plugin-emotes.jar",
            "plugin-history.jar");
  }

  private static List<String> jars(String folder) throws IOException {
    try (var files = Files.list(Installation.folder().resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
