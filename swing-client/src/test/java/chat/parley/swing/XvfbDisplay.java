package chat.parley.swing;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A screen of its own for tests with real windows. It must be there before AWT loads, so the
 * process's own environment is changed. Without Xvfb the tests are skipped and say why.
 */
final class XvfbDisplay implements BeforeAllCallback {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(XvfbDisplay.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(SPACE).computeIfAbsent("screen", _ -> Screen.start(), Screen.class);
  }

  /** Ends by itself with its last client, this process: AWT does not survive its screen. */
  private record Screen(Process process) {
    static Screen start() {
      try {
        var process =
            new ProcessBuilder(
                    "Xvfb",
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1800x1000x24",
                    "-nolisten",
                    "tcp",
                    "-terminate")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var answer =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        environment("DISPLAY", ":" + answer.readLine().strip());
        System.setProperty("java.awt.headless", "false");
        return new Screen(process);
      } catch (IOException absent) {
        return abort("Xvfb is not installed (package xvfb); windows are not tested: " + absent);
      }
    }

    /** As C sees it: the copy Java took at its start stays as it was. */
    @SuppressWarnings("restricted") // the tests' JVM is started with native access
    private static void environment(String name, String value) {
      var linker = Linker.nativeLinker();
      var setenv =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("setenv"),
              FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
      try (var arena = Arena.ofConfined()) {
        var result =
            (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
        if (result != 0) {
          throw new IllegalStateException("setenv refused " + name);
        }
      } catch (Throwable failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}
