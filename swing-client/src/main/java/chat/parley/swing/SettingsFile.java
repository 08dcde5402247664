package chat.parley.swing;

import chat.parley.swing.theme.ThemeChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings in {@code window.properties} of a data folder. A file that cannot be read or written
 * costs its comfort, not the chat: it is logged and the settings hold until the end. Any thread.
 */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final String THEME = "theme";
  private static final String SERVER = "server";

  private final Path file;
  private ClientSettings current;

  private SettingsFile(Path file, ClientSettings current) {
    this.file = file;
    this.current = current;
  }

  /** Reads the settings of a data folder; the first ones where there are none. */
  public static SettingsFile in(Path folder) {
    var file = folder.resolve("window.properties");
    return new SettingsFile(file, Files.exists(file) ? read(file) : ClientSettings.FIRST);
  }

  /** What holds now. */
  public synchronized ClientSettings current() {
    return current;
  }

  /** Changes the settings and writes them. */
  public synchronized void change(UnaryOperator<ClientSettings> step) {
    current = step.apply(current);
    try {
      write();
    } catch (IOException unwritable) {
      LOG.warn("Cannot remember the window's settings", unwritable);
    }
  }

  private static ClientSettings read(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      LOG.warn("Cannot read the window's settings; starting with the first ones", unreadable);
    }
    return new ClientSettings(
        theme(properties.getProperty(THEME, "")), properties.getProperty(SERVER, ""));
  }

  private static ThemeChoice theme(String name) {
    return Arrays.stream(ThemeChoice.values())
        .filter(choice -> choice.name().equals(name))
        .findFirst()
        .orElse(ThemeChoice.SYSTEM);
  }

  private void write() throws IOException {
    var properties = new Properties();
    properties.setProperty(THEME, current.theme().name());
    properties.setProperty(SERVER, current.server());
    Files.createDirectories(file.getParent());
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try (var writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
      properties.store(writer, "Parley");
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
