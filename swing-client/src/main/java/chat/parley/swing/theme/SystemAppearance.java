package chat.parley.swing.theme;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks the desktop whether it is light or dark; light where it does not say. */
public final class SystemAppearance implements Supplier<Appearance> {
  private static final long PATIENCE_SECONDS = 2;
  private static final List<String> MAC = List.of("defaults", "read", "-g", "AppleInterfaceStyle");
  private static final List<String> WINDOWS =
      List.of(
          "reg",
          "query",
          "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
          "/v",
          "AppsUseLightTheme");

  @Override
  public Appearance get() {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return dark(answer(MAC).contains("Dark"));
    }
    return dark(system.startsWith("windows") ? answer(WINDOWS).contains("0x0") : gtkIsDark());
  }

  private static Appearance dark(boolean dark) {
    return dark ? Appearance.DARK : Appearance.LIGHT;
  }

  private static boolean gtkIsDark() {
    return !GraphicsEnvironment.isHeadless()
        && Toolkit.getDefaultToolkit().getDesktopProperty("gnome.Net/ThemeName")
            instanceof String name
        && name.toLowerCase(Locale.ROOT).contains("dark");
  }

  /** What a program says; nothing when it is absent, slow or unhappy: then light it is. */
  private static String answer(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException _) {
      return "";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
