package chat.parley.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The installation's own launcher.
 *
 * @param home the installation's folder
 */
record Launcher(Path home) {

  /** Starts {@code parley} with these words; what it complains about is shown. */
  Process start(List<String> words) {
    var line = new ArrayList<>(List.of("sh", home.resolve("parley").toString()));
    line.addAll(words);
    var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      return builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
