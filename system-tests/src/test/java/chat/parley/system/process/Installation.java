package chat.parley.system.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The installation this build has just packaged, used as people use it: through its launcher. */
public final class Installation {
  private static final Path FOLDER =
      Path.of(System.getProperty("parley.sources", ".."), "distribution/target/parley")
          .toAbsolutePath()
          .normalize();

  private Installation() {}

  /** Where it is. */
  public static Path folder() {
    return FOLDER;
  }

  /** Starts {@code ./parley} with these words; the process belongs to the caller. */
  public static RunningProgram start(String... words) {
    return startScript(FOLDER.resolve("parley"), List.of(words));
  }

  /** The same with a copy of the launcher, or a link to it. */
  public static RunningProgram startScript(Path script, List<String> words) {
    var line = Stream.concat(Stream.of("sh", script.toString()), words.stream()).toList();
    return new RunningProgram(process(line));
  }

  private static Process process(List<String> line) {
    var builder = new ProcessBuilder(line).directory(FOLDER.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      return builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
