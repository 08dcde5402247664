package chat.parley.system.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A screen in memory that this process draws its windows on. One for the life of the process: AWT
 * looks for its screen once.
 */
public final class VirtualScreen {
  private static final VirtualScreen ONLY = new VirtualScreen();

  private boolean open;

  private VirtualScreen() {}

  /** Opens it, the first time; leaves the test out where there is no Xvfb. */
  public static VirtualScreen require() {
    assumeTrue(Tool.XVFB.path().isPresent(), "Xvfb is not installed");
    ONLY.open();
    return ONLY;
  }

  /** Keeps what is to be seen as an artifact of the build: {@code target/artifacts/NAME.png}. */
  public void photograph(String name) {
    try {
      var folder = Files.createDirectories(Path.of("target", "artifacts"));
      var size = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
      var picture = new Robot().createScreenCapture(size);
      ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (AWTException noScreen) {
      throw new IllegalStateException(noScreen);
    }
  }

  private void open() {
    if (!open) {
      setEnvironment("DISPLAY", start());
      System.setProperty("java.awt.headless", "false");
      open = true;
    }
  }

  /**
   * Xvfb picks a free number and says which. It ends by itself with its last client, this process:
   * AWT does not survive its screen, and would end the test run with an error.
   */
  private static String start() {
    try {
      var screen =
          new ProcessBuilder(
                  "Xvfb",
                  "-displayfd",
                  "1",
                  "-screen",
                  "0",
                  "2240x860x24",
                  "-nolisten",
                  "tcp",
                  "-terminate")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var number = screen.inputReader(StandardCharsets.US_ASCII).readLine();
      assertThat(number).as("display number of Xvfb").isNotNull();
      return ":" + number;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The JDK reads DISPLAY from the process itself, not from a Java property. */
  private static void setEnvironment(String name, String value) {
    var linker = Linker.nativeLinker();
    var shape =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    var address = linker.defaultLookup().find("setenv").orElseThrow();
    try (var arena = Arena.ofConfined()) {
      var outcome =
          (int)
              linker
                  .downcallHandle(address, shape)
                  .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
      assertThat(outcome).isZero();
    } catch (Throwable failed) {
      throw new IllegalStateException("setenv " + name, failed);
    }
  }
}
