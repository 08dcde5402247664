package chat.parley.server.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders in which jars of plugins are looked for. */
final class JarFolders {
  private final PluginPlaces places;

  JarFolders(PluginPlaces places) {
    this.places = places;
  }

  /** All jars there are now, the installation's first, by file name. */
  List<FoundJar> scan() {
    var found = new ArrayList<FoundJar>();
    scan(places.installation(), PluginInfo.Origin.INSTALLATION, found);
    scan(places.data(), PluginInfo.Origin.DATA_FOLDER, found);
    return found;
  }

  private static void scan(Path folder, PluginInfo.Origin origin, List<FoundJar> found) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
      var start = found.size();
      for (var jar : jars) {
        add(jar, origin, found);
      }
      found
          .subList(start, found.size())
          .sort((one, other) -> one.fileName().compareTo(other.fileName()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the plugin folder " + folder, unreadable);
    }
  }

  private static void add(Path jar, PluginInfo.Origin origin, List<FoundJar> found)
      throws IOException {
    try {
      found.add(new FoundJar(jar, origin, FoundJar.Stamp.of(jar)));
    } catch (NoSuchFileException _) {
      // Removed between listing and looking: the next scan agrees with us.
    }
  }
}
