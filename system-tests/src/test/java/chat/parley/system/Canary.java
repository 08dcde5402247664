package chat.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Words that were typed into a client and must be in no file of anybody.
 *
 * @param word plain ASCII
 */
record Canary(String word) {

  /** Reads every file below the folder, as bytes. */
  void assertNowhereIn(Path folder) {
    try (var files = Files.walk(folder)) {
      var all = files.filter(Files::isRegularFile).toList();
      assertThat(all).as("files to search").hasSizeGreaterThan(2);
      assertThat(all.stream().filter(this::isIn)).as("files with " + word).isEmpty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean isIn(Path file) {
    try {
      var content = Files.readString(file, StandardCharsets.ISO_8859_1);
      return spellings().anyMatch(content::contains);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As UTF-8 and as UTF-16, both ways round. */
  private Stream<String> spellings() {
    return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .map(word::getBytes)
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
  }
}
