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
    return startScript(launcher(), List.of(words));
  }

  /** The same on a machine without a screen. */
  public static RunningProgram startWithoutScreen(String... words) {
    var builder = builder(launcher(), List.of(words));
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    return running(builder);
  }

  /** The same with a copy of the launcher, or a link to it. */
  public static RunningProgram startScript(Path script, List<String> words) {
    return running(builder(script, words));
  }

  private static Path launcher() {
    return FOLDER.resolve("parley");
  }

  private static ProcessBuilder builder(Path script, List<String> words) {
    var line = Stream.concat(Stream.of("sh", script.toString()), words.stream()).toList();
    var builder = new ProcessBuilder(line).directory(FOLDER.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private static RunningProgram running(ProcessBuilder builder) {
    try {
      return new RunningProgram(builder.start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
