package chat.parley.server.app.folder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where programs keep their data on this platform.
 *
 * @param system name of the operating system, as in {@code os.name}
 * @param home the user's home folder
 * @param environment the process environment
 * @see "XDG Base Directory Specification 0.8"
 */
public record PlatformFolders(String system, Path home, Map<String, String> environment) {
  public PlatformFolders {
    environment = Map.copyOf(environment);
  }

  /** The platform this process runs on. */
  public static PlatformFolders ofThisProcess() {
    return new PlatformFolders(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv());
  }

  /** The folder a server uses when nobody names one. */
  public Path serverData() {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return from("LOCALAPPDATA", home.resolve("AppData").resolve("Local"), "Parley", "server");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library/Application Support/Parley/server");
    }
    return from("XDG_DATA_HOME", home.resolve(".local/share"), "parley", "server");
  }

  /** The specification ignores a value that is not absolute. */
  private Path from(String variable, Path otherwise, String vendor, String program) {
    var named = Path.of(environment.getOrDefault(variable, ""));
    return (named.isAbsolute() ? named : otherwise).resolve(vendor).resolve(program);
  }
}
