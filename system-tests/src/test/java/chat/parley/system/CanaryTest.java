package chat.parley.system;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that finds nothing proves something only when it can find. */
class CanaryTest {
  @TempDir private Path folder;

  @Test
  void isFoundInTheMiddleOfAFileInAnyEncoding() throws IOException {
    var encodings = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE);
    for (Charset encoding : encodings) {
      Files.write(folder.resolve("a"), new byte[] {1, 2});
      Files.write(folder.resolve("b"), new byte[] {3, 4});
      Files.write(folder.resolve("c"), "\u0007xx canary-9 yy".getBytes(encoding));

      assertThatThrownBy(() -> new Canary("canary-9").assertNowhereIn(folder))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("files with canary-9");
    }
  }
}
