package chat.parley.server.plugin;

import chat.parley.server.database.Migration;
import chat.parley.server.database.Schema;
import chat.parley.server.database.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The databases of plugins, one file each, in a folder named by the plugin's id. */
final class PluginStorage {
  /** "PPLG": marks a file as some plugin's. */
  private static final int APPLICATION_ID = 0x50504C47;

  private final Path folder;
  private final Clock clock;

  PluginStorage(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Opens a plugin's database; the caller closes it. */
  SqliteFile open(String plugin, ClassLoader loader, List<String> migrations) {
    var own = folder.resolve(plugin);
    try {
      Files.createDirectories(own);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot make the folder " + own, failed);
    }
    var scripts = migrations.stream().map(name -> Migration.ofResource(loader, name)).toList();
    return SqliteFile.open(own.resolve("data.db"), new Schema(APPLICATION_ID, scripts), clock);
  }
}
