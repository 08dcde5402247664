package chat.parley.client;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * What a client is made of.
 *
 * @param dataFolder this device's own folder; made when it is not there, with mode 0700
 * @param clock tells the time
 * @param random makes keys, ids and nonces
 */
public record ClientOptions(Path dataFolder, Clock clock, SecureRandom random) {
  /**
   * The folder a client uses when nobody names one, by the custom of the platform: {@code
   * $XDG_DATA_HOME/parley/client} and {@code ~/.local/share/parley/client} on Linux, {@code
   * ~/Library/Application Support/Parley/client} on macOS, {@code %APPDATA%\Parley\client} on
   * Windows.
   *
   * @param environment the process's
   * @param osName the system property {@code os.name}
   */
  public static Path usualFolder(Map<String, String> environment, String osName) {
    var system = osName.toLowerCase(Locale.ROOT);
    var home = Path.of(environment.getOrDefault("HOME", "."));
    if (system.contains("windows")) {
      var roaming = environment.get("APPDATA");
      var base = roaming == null ? home : Path.of(roaming);
      return base.resolve("Parley").resolve("client");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Parley/client");
    }
    var data = environment.getOrDefault("XDG_DATA_HOME", "");
    var base = data.isEmpty() ? home.resolve(".local/share") : Path.of(data);
    return base.resolve("parley/client");
  }
}
